package org.onrecord.exchange;

import java.util.List;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.constraints.NotNull;

import com.fasterxml.jackson.annotation.JsonTypeName;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.ObjectWriter;

import org.onrecord.api.ArchiveLine;
import org.onrecord.api.ArchivePart;
import org.onrecord.changeset.ChangesetArchive;
import org.onrecord.changeset.ChangesetLine;
import org.onrecord.changeset.FormerStateArchive;
import org.onrecord.claim.ClaimArchive;
import org.onrecord.claim.ClaimLine;
import org.onrecord.claim.MergedClaimArchive;
import org.onrecord.document.DocumentArchive;
import org.onrecord.document.DocumentLine;
import org.onrecord.document.MergedDocumentArchive;
import org.onrecord.speaker.AffiliationArchive;
import org.onrecord.speaker.MergedSpeakerArchive;
import org.onrecord.speaker.SpeakerArchive;
import org.onrecord.speaker.SpeakerLine;
import org.onrecord.statement.VersionArchive;
import org.onrecord.statement.VersionLine;

/** The form of an export of the whole record: NDJSON that begins with {@link Start} and ends with {@link End}, so that a part of one is not taken for all. */
@ApplicationScoped
class Archive {
    static final int FORMAT = 3;
    /** Its versions had no salts, and its end no digest. */
    static final int FORMAT_BEFORE = 2;

    private final List<ArchivePart<?>> parts;
    private final ObjectMapper json;

    /** The parts in an order in which each comes behind those that it refers to. */
    Archive(SpeakerArchive speakers, MergedSpeakerArchive mergedSpeakers, AffiliationArchive affiliations, ClaimArchive claims,
            MergedClaimArchive mergedClaims, DocumentArchive documents, MergedDocumentArchive mergedDocuments, ChangesetArchive changesets,
            FormerStateArchive formerStates,
            VersionArchive versions,
            RowArchive rows,
            ObjectMapper json) {
        this.parts = List.of(speakers, mergedSpeakers, affiliations, claims, mergedClaims, documents, mergedDocuments, changesets,
                formerStates, versions, rows);
        this.json = json.copy();
        parts.forEach(part -> this.json.registerSubtypes(part.line()));
        this.json.registerSubtypes(Start.class, End.class);
    }

    /** The first line. */
    @JsonTypeName("export")
    record Start(@NotNull Integer format) implements ArchiveLine {}

    /**
     * The last line.
     *
     * @param lines  how many are between the two
     * @param sha256 of all lines before it with their line feeds, in hexadecimal
     */
    @JsonTypeName("end")
    record End(@NotNull Long lines, String sha256) implements ArchiveLine {}

    List<ArchivePart<?>> parts() {
        return parts;
    }

    /** The types that a line can have. */
    List<String> types() {
        return Stream.of(Stream.of("export"), parts.stream().map(ArchivePart::type), Stream.of("end")).flatMap(some -> some).toList();
    }

    /** What some lines of one part add to the counts of an import. */
    ImportCounts counts(List<ArchiveLine> lines) {
        int count = lines.size();
        ArchiveLine last = lines.get(count - 1);
        if (last instanceof ChangesetLine changeset) {
            return new ImportCounts(count, 0, 0, 0, 0, 0, 0, 0, 0, 0, count, ((ChangesetLine) lines.get(0)).number(), changeset.number());
        }
        return new ImportCounts(count, last instanceof VersionLine ? count : 0, 0, 0, 0, 0, last instanceof SpeakerLine ? count : 0, 0,
                last instanceof ClaimLine ? count : 0, last instanceof DocumentLine ? count : 0, 0, null, null);
    }

    ObjectWriter writer() {
        return json.writerFor(ArchiveLine.class);
    }

    ObjectReader reader() {
        return json.readerFor(ArchiveLine.class);
    }
}

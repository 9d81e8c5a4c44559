package org.onrecord.statement;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonTypeName;

import org.onrecord.api.ArchiveLine;
import org.onrecord.api.Problem.Fault;
import org.onrecord.api.ProblemException;
import org.onrecord.changeset.Digests;
import org.onrecord.date.EdtfDate;
import org.onrecord.document.DocumentDraft;
import org.onrecord.document.Printed;
import org.onrecord.speaker.SpeakerDraft;
import org.onrecord.statement.StatementDraft.AppearanceDraft;
import org.onrecord.statement.StatementDraft.HopDraft;
import org.onrecord.statement.StatementDraft.LinkDraft;
import org.onrecord.statement.StatementDraft.Target;
import org.onrecord.statement.StatementView.LinkView;
import org.onrecord.text.Sha256;

/**
 * A version of a statement in an export.
 *
 * @param changeset the one that made it
 * @param until     the one that ended it, or {@code null} where it is current
 * @param salt      what is hashed along with the words, or {@code null} where these are removed, or were sealed before there were salts
 * @param purged    the one that has removed the words, or {@code null}
 * @param digest    what its digest was while it had its words, or {@code null} where it has them
 * @param words     the digest of the words, where they are removed with their salt
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
@JsonTypeName("version")
public record VersionLine(@NotNull UUID id, @NotNull @Min(1) Integer version, @NotNull Long changeset, Long until, Boolean retracted,
        @NotNull String text, Boolean verbatim, String language, @NotNull Stance stance, @NotNull StanceBasis stanceBasis,
        @NotNull EdtfDate date, @NotNull String speaker, String claim, @NotNull List<@Valid AppearanceLine> appearances,
        List<@Valid LinkView> links,
        String externalId, @Pattern(regexp = "[A-Za-z0-9_-]{22}", message = "should be 16 bytes as base64url without padding") String salt,
        Long purged, @Pattern(regexp = Sha256.HEX, message = Sha256.RULE) String digest,
        @Pattern(regexp = Sha256.HEX, message = Sha256.RULE) String words) implements ArchiveLine {

    public VersionLine {
        appearances = appearances == null ? List.of() : appearances;
        links = links == null ? List.of() : links;
    }

    /** One place where it appeared. */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    record AppearanceLine(@NotNull UUID document, List<@Valid HopLine> chain, String medium, String printedName, String cue, Quote quote,
            String url, String title, String publisher, EdtfDate published) {
        public AppearanceLine {
            chain = chain == null ? List.of() : chain;
        }

        Printed printed() {
            return new Printed(url, title, publisher, published == null ? null : published.value());
        }

        private AppearanceDraft draft() {
            return new AppearanceDraft(DocumentDraft.of(document.toString()),
                    chain.stream().map(hop -> new HopDraft(SpeakerDraft.of(hop.speaker), hop.verb, hop.url)).toList(), medium, printedName,
                    cue, quote, url, title, publisher, published);
        }

        private AppearanceLine withoutWords() {
            return new AppearanceLine(document, chain, medium, null, null, null, url, null, publisher, published);
        }

        private PrintedLine words() {
            return new PrintedLine(printedName, cue, quote, title);
        }
    }

    /** One relay. */
    record HopLine(@NotNull String speaker, String verb, String url) {}

    @Override
    public StatementDraft draft() {
        if ((digest == null) != (purged == null)) {
            throw ProblemException.validation(Fault.pointer("/digest", "should be there where the words are purged, and only there"));
        } else if (words != null && (purged == null || salt != null)) {
            throw ProblemException
                    .validation(Fault.pointer("/words", "should be there only where the words are purged, and their salt with them"));
        }
        return new StatementDraft(text, verbatim, language, stance, stanceBasis, date, SpeakerDraft.of(speaker), null,
                appearances.stream().map(AppearanceLine::draft).toList(),
                links.stream().map(link -> new LinkDraft(link.type(), Target.of(link.statement().toString()))).toList(), externalId);
    }

    /**
     * The words of a version with their salt, as their digest has them; in no export.
     *
     * @param appearances what each prints, in their order
     */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    @JsonTypeName("words")
    record WordsLine(String salt, String text, Boolean verbatim, List<PrintedLine> appearances) implements ArchiveLine {}

    /** What an appearance prints. */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    record PrintedLine(String printedName, String cue, Quote quote, String title) {
        private static final PrintedLine NOTHING = new PrintedLine(null, null, null, null);
    }

    /**
     * As it was when it was written, which its digest is of: with the digest of its words in their place, so that the rest can be compared after a purge
     * too. Where there was no salt, with the words themselves.
     */
    VersionLine sealed(Digests digests) {
        boolean salted = salt != null || words != null;
        return new VersionLine(id, version, changeset, null, retracted, salted ? null : text, salted ? null : verbatim, language, stance,
                stanceBasis, date, speaker, claim, salted ? appearances.stream().map(AppearanceLine::withoutWords).toList() : appearances,
                links,
                externalId, null, null, null, salt == null ? words : wordsDigest(digests));
    }

    VersionLine salted(String itsSalt) {
        return new VersionLine(id, version, changeset, until, retracted, text, verbatim, language, stance, stanceBasis, date, speaker,
                claim,
                appearances, links, externalId, itsSalt, purged, digest, words);
    }

    String wordsDigest(Digests digests) {
        return digests.of(List.of(new WordsLine(salt, text, verbatim, appearances.stream().map(AppearanceLine::words).toList())));
    }

    /** Whether a purge may have left it so. */
    boolean wordless() {
        return text.equals(Purge.REMOVED) && verbatim == null
                && appearances.stream().map(AppearanceLine::words).allMatch(PrintedLine.NOTHING::equals);
    }

    Stream<String> speakers() {
        return Stream.concat(Stream.of(speaker),
                appearances.stream().flatMap(appearance -> appearance.chain.stream()).map(HopLine::speaker));
    }
}

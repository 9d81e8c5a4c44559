package org.onrecord.statement;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

import org.hibernate.StatelessSession;

import org.onrecord.api.ArchivePart;
import org.onrecord.api.Problem.Fault;
import org.onrecord.api.ProblemException;
import org.onrecord.api.Scroll;
import org.onrecord.changeset.Changesets;
import org.onrecord.changeset.Digests;
import org.onrecord.claim.Claim;
import org.onrecord.claim.ClaimRepository;
import org.onrecord.date.EdtfDate;
import org.onrecord.document.Document;
import org.onrecord.document.DocumentRepository;
import org.onrecord.document.Printed;
import org.onrecord.speaker.Speaker;
import org.onrecord.speaker.SpeakerRepository;
import org.onrecord.statement.StatementView.LinkView;
import org.onrecord.statement.VersionLine.AppearanceLine;
import org.onrecord.statement.VersionLine.HopLine;

/** Every version of every statement in an export. */
@ApplicationScoped
public class VersionArchive implements ArchivePart<VersionLine> {
    /** Every version has a speaker; but were that no outer join, H2 might begin with the speakers and sort what it finds. */
    private static final String VERSIONS = "from StatementVersion v left join fetch v.speaker left join fetch v.claim ";

    private final StatelessSession session;
    private final SpeakerRepository speakers;
    private final ClaimRepository claims;
    private final DocumentRepository documents;
    private final Changesets changesets;
    private final Digests digests;

    VersionArchive(StatelessSession session, SpeakerRepository speakers, ClaimRepository claims, DocumentRepository documents,
            Changesets changesets, Digests digests) {
        this.session = session;
        this.speakers = speakers;
        this.claims = claims;
        this.documents = documents;
        this.changesets = changesets;
        this.digests = digests;
    }

    @Override
    public Class<VersionLine> line() {
        return VersionLine.class;
    }

    @Override
    public void export(Consumer<VersionLine> lines) {
        versions((version, line) -> lines.accept(line));
    }

    /** Gives all versions, each with its line. */
    void versions(BiConsumer<StatementVersion, VersionLine> versions) {
        Scroll.byKey(session, VERSIONS + "where v.serial > :after order by v.serial", StatementVersion.class, version -> version.serial,
                chunk -> lines(chunk, versions));
    }

    /** All versions of one statement, the first one first. */
    List<VersionLine> versions(UUID statement) {
        List<VersionLine> lines = new ArrayList<>();
        session.createSelectionQuery(VERSIONS + "where v.id = :statement order by v.version", StatementVersion.class)
                .setParameter("statement", statement).getResultList()
                .forEach(version -> lines(List.of(version), (same, line) -> lines.add(line)));
        return lines;
    }

    private void lines(List<StatementVersion> chunk, BiConsumer<StatementVersion, VersionLine> versions) {
        Map<Long, List<Appearance>> appearances = parts(chunk, Appearance.class,
                "from Appearance p where p.version.serial between :first and :last order by p.version.serial, p.position",
                appearance -> appearance.version.serial);
        Map<Long, List<Hop>> hops = parts(chunk, Hop.class,
                "from Hop p join fetch p.speaker join p.appearance a where a.version.serial between :first and :last order by a.id, p.position",
                hop -> hop.appearance.id);
        Map<Long, List<Link>> links = parts(chunk, Link.class,
                "from Link p where p.version.serial between :first and :last order by p.version.serial, p.position",
                link -> link.version.serial);
        chunk.forEach(version -> versions.accept(version, line(version, appearances, hops, links)));
    }

    private <P> Map<Long, List<P>> parts(List<StatementVersion> chunk, Class<P> type, String query, Function<P, Long> owner) {
        return session.createSelectionQuery(query, type).setParameter("first", chunk.get(0).serial)
                .setParameter("last", chunk.get(chunk.size() - 1).serial).getResultList().stream().collect(Collectors.groupingBy(owner));
    }

    private static VersionLine line(StatementVersion version, Map<Long, List<Appearance>> appearances, Map<Long, List<Hop>> hops,
            Map<Long, List<Link>> links) {
        return line(version,
                appearances.getOrDefault(version.serial, List.of()).stream()
                        .map(appearance -> line(appearance, hops.getOrDefault(appearance.id, List.of()))).toList(),
                links.getOrDefault(version.serial, List.of()));
    }

    private static VersionLine line(StatementVersion version, List<AppearanceLine> appearances, List<Link> links) {
        return new VersionLine(version.id, version.version, version.validFrom,
                version.validUntil == StatementVersion.OPEN ? null : version.validUntil,
                version.retracted ? true : null, version.text, version.verbatim ? true : null, version.language, version.stance,
                version.stanceBasis,
                version.date, version.speaker.origin(), version.claim == null ? null : version.claim.origin(),
                appearances, links.stream().map(link -> new LinkView(link.type, link.target)).toList(),
                version.externalId, version.salt, version.purged, version.purged == null ? null : version.digest, version.wordsDigest);
    }

    /** Of a version that is about to be written. */
    static VersionLine line(VersionParts parts) {
        StatementVersion version = parts.version();
        return line(version,
                parts.appearances().stream().map(appearance -> line(appearance,
                        parts.hops().stream().filter(hop -> hop.appearance == appearance).toList())).toList(),
                parts.links());
    }

    private static AppearanceLine line(Appearance appearance, List<Hop> hops) {
        Printed printed = appearance.printed();
        return new AppearanceLine(appearance.document.id(),
                hops.stream().map(hop -> new HopLine(hop.speaker.origin(), hop.verb, hop.url)).toList(),
                appearance.medium, appearance.printedName, appearance.cue,
                Quote.of(appearance.quoteExact, appearance.quotePrefix, appearance.quoteSuffix), printed.url(), printed.title(),
                printed.publisher(), printed.published() == null ? null : EdtfDate.valueOf(printed.published()));
    }

    @Override
    public void restore(List<VersionLine> lines) {
        Map<String, Speaker> knownSpeakers = speakers.recorded(lines.stream().flatMap(VersionLine::speakers).toList());
        Map<String, Claim> knownClaims = claims.recorded(lines.stream().map(VersionLine::claim).filter(Objects::nonNull).toList());
        Map<Long, Instant> recorded = changesets.instants(lines.stream().map(VersionLine::changeset).collect(Collectors.toSet()));
        List<VersionParts> versions = new ArrayList<>();
        for (VersionLine line : lines) {
            Instant at = recorded.get(line.changeset());
            if (at == null) {
                throw ProblemException.validation(Fault.pointer("/changeset", "names a changeset that is not there: " + line.changeset()));
            } else if (Changesets.inTheFuture(line.date().earliest(), at)) {
                throw ProblemException
                        .validation(
                                Fault.pointer("/date", "lies in the future of its changeset; it should be at most a day ahead of " + at));
            }
            VersionParts parts = version(line, knownSpeakers.get(line.speaker()),
                    line.claim() == null ? null : knownClaims.get(line.claim()));
            for (int i = 0; i < line.appearances().size(); i++) {
                appearance(line.appearances().get(i), i, parts, knownSpeakers);
            }
            line.links().forEach(link -> parts.add(link.type(), link.statement()));
            versions.add(parts);
        }
        StatementWriter.insert(versions, session);
    }

    private VersionParts version(VersionLine line, Speaker speaker, Claim claim) {
        StatementVersion version = new StatementVersion();
        version.id = line.id();
        version.version = line.version();
        version.validFrom = line.changeset();
        version.validUntil = line.until() == null ? StatementVersion.OPEN : line.until();
        version.retracted = Boolean.TRUE.equals(line.retracted());
        version.text = line.text();
        version.verbatim = Boolean.TRUE.equals(line.verbatim());
        version.language = line.language();
        version.stance = line.stance();
        version.stanceBasis = line.stanceBasis();
        version.date = line.date();
        version.speaker = speaker;
        version.claim = claim;
        version.externalId = line.externalId();
        version.purged = line.purged();
        version.digest = line.digest() == null ? digests.of(List.of(line.sealed(digests))) : line.digest();
        version.salt = line.salt();
        version.wordsDigest = line.words();
        return new VersionParts(version);
    }

    private void appearance(AppearanceLine line, int position, VersionParts parts, Map<String, Speaker> knownSpeakers) {
        Appearance appearance = new Appearance();
        appearance.position = position;
        appearance.document = documents.getEntityManager().getReference(Document.class, line.document());
        appearance.medium = line.medium();
        appearance.printedName = line.printedName();
        appearance.cue = line.cue();
        appearance.printed = line.printed();
        if (line.quote() != null) {
            appearance.quoteExact = line.quote().exact();
            appearance.quotePrefix = line.quote().prefix();
            appearance.quoteSuffix = line.quote().suffix();
        }
        parts.add(appearance);
        for (int i = 0; i < line.chain().size(); i++) {
            Hop hop = new Hop();
            hop.position = i;
            hop.speaker = knownSpeakers.get(line.chain().get(i).speaker());
            hop.verb = line.chain().get(i).verb();
            hop.url = line.chain().get(i).url();
            parts.add(hop, appearance);
        }
    }
}

package org.onrecord.statement;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.onrecord.document.Difference;
import org.onrecord.speaker.Speaker;

/**
 * A version with all that belongs to it, before it is written.
 *
 * @param differences what its draft says otherwise of documents than the record
 */
record VersionParts(StatementVersion version, List<Appearance> appearances, List<Hop> hops, List<Link> links,
        List<Difference> differences) {

    VersionParts(StatementVersion version) {
        this(version, new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
    }

    /** The same state again, to be written as another version. */
    VersionParts copy() {
        StatementVersion copied = new StatementVersion();
        copied.id = version.id;
        copied.text = version.text;
        copied.verbatim = version.verbatim;
        copied.language = version.language;
        copied.stance = version.stance;
        copied.stanceBasis = version.stanceBasis;
        copied.date = version.date;
        copied.speaker = version.speaker;
        copied.claim = version.claim;
        copied.externalId = version.externalId;
        VersionParts copy = new VersionParts(copied);
        Map<Long, Appearance> appearanceCopies = new HashMap<>();
        for (Appearance appearance : appearances) {
            Appearance next = new Appearance();
            next.position = appearance.position;
            next.document = appearance.document;
            next.medium = appearance.medium;
            next.printedName = appearance.printedName;
            next.cue = appearance.cue;
            next.quoteExact = appearance.quoteExact;
            next.quotePrefix = appearance.quotePrefix;
            next.quoteSuffix = appearance.quoteSuffix;
            next.printed = appearance.printed;
            appearanceCopies.put(appearance.id, next);
            copy.add(next);
        }
        for (Hop hop : hops) {
            Hop next = new Hop();
            next.position = hop.position;
            next.speaker = hop.speaker;
            next.verb = hop.verb;
            next.url = hop.url;
            copy.add(next, appearanceCopies.get(hop.appearance.id));
        }
        links.forEach(link -> copy.add(link.type, link.target));
        return copy;
    }

    /** Takes over from the version before what a merge shows as one, as {@link StatementVersion#follow} does, documents and relays too. */
    void follow(VersionParts before) {
        version.follow(before.version);
        for (Appearance appearance : appearances) {
            before.appearances.stream().map(known -> known.document)
                    .filter(known -> known.standing().origin().equals(appearance.document.origin())).findFirst()
                    .ifPresent(known -> appearance.document = known);
        }
        for (Hop hop : hops) {
            before.hops.stream().map(known -> known.speaker).filter(known -> known.standing().origin().equals(hop.speaker.origin()))
                    .findFirst().ifPresent(known -> hop.speaker = known);
        }
    }

    /** Makes what one speaker said or relayed another one's. */
    void reattribute(Speaker from, Speaker into) {
        if (version.speaker.standing() == from) {
            version.speaker = into;
        }
        hops.stream().filter(hop -> hop.speaker.standing() == from).forEach(hop -> hop.speaker = into);
    }

    /** Whether two versions of a statement say the same. */
    boolean says(VersionParts other) {
        return VersionArchive.line(this).equals(VersionArchive.line(other));
    }

    void add(Appearance appearance) {
        appearance.version = version;
        appearances.add(appearance);
    }

    void add(Hop hop, Appearance appearance) {
        hop.appearance = appearance;
        hops.add(hop);
    }

    void add(LinkType type, UUID target) {
        Link link = new Link();
        link.version = version;
        link.position = links.size();
        link.type = type;
        link.target = target;
        links.add(link);
    }
}

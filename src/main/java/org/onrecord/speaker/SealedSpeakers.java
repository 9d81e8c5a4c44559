package org.onrecord.speaker;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

import org.hibernate.StatelessSession;

import org.onrecord.api.ArchiveLine;
import org.onrecord.api.DatabaseWork;
import org.onrecord.changeset.Digests;
import org.onrecord.changeset.Seal;
import org.onrecord.changeset.Sealed;

/** A speaker is sealed with its names, affiliations and what it is merged into: its lines of these sorts in an export, in this order. */
@ApplicationScoped
@DatabaseWork
public class SealedSpeakers implements Sealed {
    private final SpeakerRepository speakers;
    private final SpeakerArchive archive;
    private final Digests digests;
    private final StatelessSession session;

    SealedSpeakers(SpeakerRepository speakers, SpeakerArchive archive, Digests digests, StatelessSession session) {
        this.speakers = speakers;
        this.archive = archive;
        this.digests = digests;
        this.session = session;
    }

    @Override
    public Seal.Subject subject() {
        return Seal.Subject.SPEAKER;
    }

    @Override
    public Class<Speaker> type() {
        return Speaker.class;
    }

    @Override
    public String key(Object speaker) {
        return ((Speaker) speaker).origin();
    }

    @Override
    public Map<String, String> digests(Collection<String> keys) {
        List<Speaker> found = speakers.withOrigins(keys);
        List<Long> ids = found.stream().map(Speaker::id).toList();
        Map<String, List<AffiliationLine>> affiliations = session.createSelectionQuery(
                "from Affiliation a join fetch a.speaker join fetch a.organization where a.speaker.id in :ids order by a.id",
                Affiliation.class)
                .setParameter("ids", ids).getResultList().stream().map(AffiliationArchive::line)
                .collect(Collectors.groupingBy(AffiliationLine::speaker));
        Map<String, MergedSpeakerLine> merged = session.createSelectionQuery("""
                select new org.onrecord.speaker.MergedSpeakerLine(m.origin, i.origin, s.origin)
                from Speaker m join m.mergedInto i join m.survivor s where m.id in :ids""", MergedSpeakerLine.class)
                .setParameter("ids", ids).getResultList().stream().collect(Collectors.toMap(MergedSpeakerLine::id, line -> line));
        List<SpeakerLine> lines = archive.lines(found);
        Map<String, String> sealed = new HashMap<>();
        for (int i = 0; i < found.size(); i++) {
            String origin = found.get(i).origin();
            List<ArchiveLine> all = new ArrayList<>(List.of(lines.get(i)));
            all.addAll(affiliations.getOrDefault(origin, List.of()));
            if (merged.containsKey(origin)) {
                all.add(merged.get(origin));
            }
            sealed.put(origin, digests.of(all));
        }
        return sealed;
    }

    @Override
    public List<Merged> merges() {
        return session.createSelectionQuery("""
                select new org.onrecord.changeset.Sealed$Merged(m.origin, i.origin, s.origin)
                from Speaker m join m.mergedInto i join m.survivor s""", Merged.class).getResultList();
    }

    @Override
    public List<String> keysBehind(String key, int most) {
        return session.createSelectionQuery("select s.origin from Speaker s where s.origin > :key order by s.origin", String.class)
                .setParameter("key", key).setMaxResults(most).getResultList();
    }
}

package org.onrecord.speaker;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;

import org.onrecord.api.DatabaseWork;
import org.onrecord.api.EnumWords;
import org.onrecord.api.Where;
import org.onrecord.list.Cursor;
import org.onrecord.speaker.AmbiguousNames.Refused;
import org.onrecord.text.Identifier;

/** Finds out which speakers may be one and the same, and leaves it at that. */
@ApplicationScoped
@DatabaseWork
public class SpeakerDuplicates {
    /** As the index has it, in one pass without looking at anything else. */
    private static final String SHARED = " from Likeness l%s group by l.likeness, l.reason having min(l.standing.id) <> max(l.standing.id)";

    private static final int BATCH_SIZE = 1000;

    private final EntityManager session;
    private final SpeakerRepository speakers;
    private final AmbiguousNames ambiguous;

    SpeakerDuplicates(EntityManager session, SpeakerRepository speakers, AmbiguousNames ambiguous) {
        this.session = session;
        this.speakers = speakers;
        this.ambiguous = ambiguous;
    }

    /** What several speakers have. */
    record Shared(String likeness, DuplicateReason reason) {
        private boolean upTo(Shared other) {
            return likeness.equals(other.likeness) && reason.compareTo(other.reason) <= 0;
        }
    }

    /** By what they have in common, ambiguous names last; behind the ones of the cursor. */
    public List<AlikeSpeakers> page(Cursor after, int most) {
        boolean ambiguous = after != null && reasonOf(after) == DuplicateReason.AMBIGUOUS;
        List<AlikeSpeakers> page = new ArrayList<>(ambiguous ? List.of() : alike(after, most));
        if (page.size() < most) {
            ambiguous().stream().filter(alike -> !ambiguous || alike.key().compareTo(after.id()) > 0).limit(most - page.size())
                    .forEach(page::add);
        }
        return page;
    }

    private static DuplicateReason reasonOf(Cursor cursor) {
        try {
            return EnumWords.parse(DuplicateReason.class, cursor.key());
        } catch (IllegalArgumentException e) {
            throw Cursor.foreign();
        }
    }

    public long count() {
        long count = ambiguous().size();
        List<Shared> shared = shared(null, BATCH_SIZE);
        while (!shared.isEmpty()) {
            count += likely(shared).size();
            shared = shared(shared.get(shared.size() - 1), BATCH_SIZE);
        }
        return count;
    }

    /** Those that may be the same as a speaker, which is among each of them; ambiguous names aside. */
    public List<AlikeSpeakers> of(String slug) {
        List<Speaker> all = speakers.withMerged(speakers.existing(slug).standing());
        return likely(session.createNamedQuery("Likeness.shared", Shared.class).setParameter("speakers", all).getResultList());
    }

    private List<AlikeSpeakers> alike(Cursor after, int most) {
        List<AlikeSpeakers> alike = new ArrayList<>();
        List<Shared> shared = shared(after == null ? null : new Shared(after.id(), reasonOf(after)), most);
        while (!shared.isEmpty() && alike.size() < most) {
            alike.addAll(likely(shared));
            shared = shared(shared.get(shared.size() - 1), most);
        }
        return alike.subList(0, Math.min(most, alike.size()));
    }

    private List<Shared> shared(Shared behind, int most) {
        Where where = behind == null ? new Where() : new Where().and("l.likeness >= :start", "start", behind.likeness);
        return where
                .bind(session.createQuery("select new org.onrecord.speaker.SpeakerDuplicates$Shared(l.likeness, l.reason)"
                        + SHARED.formatted(where.hql()) + " order by l.likeness, l.reason", Shared.class))
                .setMaxResults(most + DuplicateReason.values().length).getResultList().stream()
                .filter(one -> behind == null || !one.upTo(behind)).limit(most).toList();
    }

    /** Those who have something in common, but for namesakes each of whom has another identifier of one kind: they are known to be several. */
    private List<AlikeSpeakers> likely(List<Shared> shared) {
        Map<Shared, Set<Speaker>> bearers = session.createNamedQuery("Likeness.among", Likeness.class)
                .setParameter("likenesses", shared.stream().map(Shared::likeness).toList()).getResultList().stream()
                .collect(Collectors.groupingBy(one -> new Shared(one.likeness, one.reason),
                        Collectors.mapping(one -> one.standing, Collectors.toCollection(LinkedHashSet::new))));
        Map<Speaker, Set<Identifier>> identifiers = speakers
                .identifiers(bearers.values().stream().flatMap(Set::stream).collect(Collectors.toSet()));
        return shared.stream()
                .filter(one -> one.reason == DuplicateReason.SAME_AS || !toldApart(List.copyOf(bearers.get(one)), identifiers))
                .map(one -> new AlikeSpeakers(one.reason, one.likeness, inOrder(bearers.get(one).stream().map(SpeakerView::of)), null,
                        null))
                .toList();
    }

    private static boolean toldApart(List<Speaker> namesakes, Map<Speaker, Set<Identifier>> identifiers) {
        return IntStream.range(0, namesakes.size()).allMatch(i -> IntStream.range(0, i).allMatch(
                j -> Identifier.tellApart(identifiers.getOrDefault(namesakes.get(i), Set.of()),
                        identifiers.getOrDefault(namesakes.get(j), Set.of()))));
    }

    private static List<SpeakerView> inOrder(Stream<SpeakerView> views) {
        return views.distinct().sorted(Comparator.comparing(SpeakerView::id)).toList();
    }

    /** Those for which a write would still be refused. */
    private List<AlikeSpeakers> ambiguous() {
        List<Refused> refused = ambiguous.all();
        SpeakerLookup known = speakers.known(refused.stream().map(Refused::name).toList());
        Map<Refused, Set<Long>> rivals = new HashMap<>();
        refused.forEach(name -> rivals.put(name, SpeakerNames.rivals(known.everCalled(name.name()))));
        Map<Long, SpeakerView> views = speakers.withKeys(rivals.values().stream().flatMap(Set::stream).distinct().toList()).stream()
                .collect(Collectors.toMap(Speaker::id, SpeakerView::of));
        return refused.stream().filter(name -> !rivals.get(name).isEmpty())
                .map(name -> new AlikeSpeakers(DuplicateReason.AMBIGUOUS, name.key(), inOrder(rivals.get(name).stream().map(views::get)),
                        name.times(), name.last()))
                .sorted(Comparator.comparing(AlikeSpeakers::key)).toList();
    }
}

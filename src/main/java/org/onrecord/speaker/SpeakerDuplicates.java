package org.onrecord.speaker;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;

import org.onrecord.api.DatabaseWork;
import org.onrecord.api.EnumWords;
import org.onrecord.api.Where;
import org.onrecord.list.Cursor;
import org.onrecord.speaker.AmbiguousNames.Refused;

/** Finds out which speakers may be one and the same, and leaves it at that. */
@ApplicationScoped
@DatabaseWork
public class SpeakerDuplicates {
    /** As the index has it, in one pass without looking at anything else. */
    private static final String SHARED = " from Likeness l%s group by l.likeness, l.reason having min(l.standing.id) <> max(l.standing.id)";

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
        private boolean upTo(Cursor cursor) {
            return likeness.equals(cursor.id()) && reason.compareTo(reasonOf(cursor)) <= 0;
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
        return session.createQuery("select count(*) from (select l.likeness as likeness" + SHARED.formatted("") + ") shared", Long.class)
                .getSingleResult() + ambiguous().size();
    }

    private List<AlikeSpeakers> alike(Cursor after, int most) {
        Where where = after == null ? new Where() : new Where().and("l.likeness >= :start", "start", after.id());
        List<Shared> shared = where
                .bind(session.createQuery("select new org.onrecord.speaker.SpeakerDuplicates$Shared(l.likeness, l.reason)"
                        + SHARED.formatted(where.hql()) + " order by l.likeness, l.reason", Shared.class))
                .setMaxResults(most + DuplicateReason.values().length).getResultList().stream()
                .filter(one -> after == null || !one.upTo(after)).limit(most).toList();
        Map<Shared, List<SpeakerView>> bearers = session.createNamedQuery("Likeness.among", Likeness.class)
                .setParameter("likenesses", shared.stream().map(Shared::likeness).toList()).getResultList().stream()
                .collect(Collectors.groupingBy(one -> new Shared(one.likeness, one.reason),
                        Collectors.mapping(one -> SpeakerView.of(one.standing), Collectors.toList())));
        return shared.stream().map(one -> new AlikeSpeakers(one.reason, one.likeness, inOrder(bearers.get(one).stream()), null, null))
                .toList();
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

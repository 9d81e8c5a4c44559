package org.onrecord.speaker;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;

import org.onrecord.api.DatabaseWork;
import org.onrecord.api.Where;
import org.onrecord.list.Cursor;
import org.onrecord.text.Identifier;

/** Finds out which speakers may be several, since they have several identifiers of one kind, and leaves it at that. */
@ApplicationScoped
@DatabaseWork
public class ConflatedSpeakers {
    private static final String SEVERAL = " from Likeness l join l.standing s%s group by s.slug, l.kind having min(l.likeness) <> max(l.likeness)";

    private final EntityManager session;
    private final SpeakerRepository speakers;

    ConflatedSpeakers(EntityManager session, SpeakerRepository speakers) {
        this.session = session;
        this.speakers = speakers;
    }

    /** Of what kind a speaker has several identifiers. */
    record Several(String slug, String kind) {}

    /** By their ids and the kinds of their identifiers, behind the ones of the cursor. */
    public List<ConflatedSpeaker> page(Cursor after, int most) {
        Where where = identified();
        if (after != null) {
            where.and("s.slug > :slug or s.slug = :slug and l.kind > :kind", "slug", after.id()).with("kind", after.key());
        }
        List<Several> several = where
                .bind(session.createQuery("select new org.onrecord.speaker.ConflatedSpeakers$Several(s.slug, l.kind)"
                        + SEVERAL.formatted(where.hql()) + " order by s.slug, l.kind", Several.class))
                .setMaxResults(most).getResultList();
        Map<String, Speaker> found = speakers.bySlugs(several.stream().map(Several::slug).collect(Collectors.toSet()));
        Map<Speaker, List<Speaker>> merged = speakers.merged(found.values()).stream().collect(Collectors.groupingBy(Speaker::standing));
        return several.stream().map(one -> {
            Speaker speaker = found.get(one.slug);
            return new ConflatedSpeaker(SpeakerView.of(speaker), one.kind,
                    Stream.concat(Stream.of(speaker), merged.getOrDefault(speaker, List.of()).stream())
                            .flatMap(any -> any.sameAs.stream()).filter(url -> Identifier.of(url).kind().equals(one.kind)).distinct()
                            .sorted().toList());
        }).toList();
    }

    public long count() {
        return session.createQuery("select count(*) from (select s.slug as slug" + SEVERAL.formatted(identified().hql()) + ") several",
                Long.class).getSingleResult();
    }

    private static Where identified() {
        return new Where().and("l.kind is not null");
    }
}

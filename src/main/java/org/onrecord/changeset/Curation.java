package org.onrecord.changeset;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.NamedQuery;

/** That a changeset curated something, under the slug that it had then. */
@Entity
@NamedQuery(name = "Curation.of", query = "select c from Curation c where c.changeset in :changesets order by c.id")
class Curation {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "curation_seq")
    Long id;
    long changeset;
    @Enumerated(EnumType.STRING)
    Subject subject;
    String slug;

    protected Curation() {
    }

    Curation(long changeset, Subject subject, String slug) {
        this.changeset = changeset;
        this.subject = subject;
        this.slug = slug;
    }

    /** The slugs of what some changesets curated, by the numbers of these. */
    static Map<Long, Map<Subject, List<String>>> slugs(Stream<Curation> curations) {
        return curations.collect(Collectors.groupingBy(curation -> curation.changeset, Collectors.groupingBy(curation -> curation.subject,
                Collectors.mapping(curation -> curation.slug, Collectors.toList()))));
    }
}

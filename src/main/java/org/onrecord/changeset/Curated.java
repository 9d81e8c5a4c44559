package org.onrecord.changeset;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.onrecord.api.ProblemException;

/** Where the things of a sort are found that are curated in place. */
public interface Curated<T extends Mergeable<T>> {
    Subject subject();

    /** The one that has or had a slug, be it merged or not. */
    Optional<T> bySlug(String slug);

    /** All that were merged into some, directly or through others. */
    List<T> merged(Collection<T> survivors);

    /** @throws ProblemException where no such thing has or had the slug */
    default T existing(String slug) {
        String sort = subject().name().toLowerCase(Locale.ROOT);
        return bySlug(slug).orElseThrow(() -> ProblemException
                .notFound("There is no " + sort + " with the id " + slug + "; GET /" + sort + "s?q= finds them."));
    }
}

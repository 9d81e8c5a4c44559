package org.onrecord.list;

import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.IntStream;

import org.onrecord.api.Problem.Fault;
import org.onrecord.api.ProblemException;
import org.onrecord.list.Page.Rendition;

/**
 * How a list finds and shows its items, for all its pages and formats.
 *
 * @param finder       the items behind a cursor, in order
 * @param views        what clients see of them
 * @param key          what the list sorts by
 * @param id           what tells items with the same key apart
 * @param count        how many items all pages have
 * @param presentation what other formats than JSON show of them
 */
public record Listing<E, T>(Finder<E> finder, Function<List<E>, List<T>> views, Function<E, Object> key, Function<E, Object> id,
        Supplier<Long> count, Presentation<T> presentation) {
    /** How many items are held in memory at a time where a client asks for all. */
    private static final int AT_ONCE = 2000;
    /** And at the start, so that the answer begins soon. */
    private static final int AT_FIRST = 100;

    /** Finds items of a list. */
    public interface Finder<E> {
        /** @param after where to start, {@code null} at the beginning */
        List<E> find(Cursor after, int most);
    }

    /** A list that is answered whole. */
    public static <T> Page<T> whole(List<T> items, Presentation<T> presentation, Representation representation,
            long changeset) {
        return new Page<>(items, null, null, changeset, new Rendition<>(presentation, representation, null));
    }

    /** A list whose items are at hand, each time the same for the same request and changeset. */
    public static <T> Listing<Integer, T> of(List<T> items, Presentation<T> presentation) {
        return of(items, shown -> shown, presentation);
    }

    /** @param views what clients see of some of the items */
    public static <E, T> Listing<Integer, T> of(List<E> items, Function<List<E>, List<T>> views, Presentation<T> presentation) {
        return new Listing<>(
                (after, most) -> IntStream.range(after == null ? 0 : behind(after, items), items.size()).limit(most).boxed().toList(),
                places -> views.apply(places.stream().<E>map(items::get).toList()), place -> place, place -> place,
                () -> (long) items.size(),
                presentation);
    }

    private static int behind(Cursor after, List<?> items) {
        try {
            return Math.min(Math.max(Integer.parseInt(after.key()), -1) + 1, items.size());
        } catch (NumberFormatException e) {
            throw Cursor.foreign();
        }
    }

    public Page<T> page(Paging paging, Representation representation, long changeset) {
        return page(paging, representation.most(paging.limit()), representation, changeset);
    }

    /** The same of what a page for people draws, which has as many items as are asked for. */
    public Page<T> drawn(Paging paging, Representation representation, long changeset) {
        return page(paging, paging.limit().most(), representation, changeset);
    }

    private Page<T> page(Paging paging, int most, Representation representation, long changeset) {
        if (paging.unlimited() && !representation.chosen().streamed) {
            throw ProblemException.validation(Fault.parameter("limit",
                    "is 'all', which goes with format=ndjson or format=csv only; give a whole number from 1 to 1000"));
        }
        Long total = paging.counted() ? count.get() : null;
        return new Walk(paging, most, representation, changeset).page(representation.cursor(), total);
    }

    private final class Walk {
        private final Paging paging;
        private final int limit;
        private final Representation representation;
        private final long changeset;

        private Walk(Paging paging, int limit, Representation representation, long changeset) {
            this.paging = paging;
            this.limit = limit;
            this.representation = representation;
            this.changeset = changeset;
        }

        private Page<T> page(Cursor after, Long total) {
            int most = !paging.unlimited() ? limit : after == null ? AT_FIRST : AT_ONCE;
            List<E> found = finder.find(after, most + 1);
            if (found.size() <= most) {
                return page(found, null, total, null);
            }
            List<E> items = found.subList(0, most);
            E last = items.get(most - 1);
            Cursor behind = new Cursor(changeset, key.apply(last).toString(), id.apply(last).toString(), representation.fingerprint());
            return paging.unlimited()
                    ? page(items, null, total, () -> page(behind, null))
                    : page(items, representation.at(behind), total, null);
        }

        private Page<T> page(List<E> items, String next, Long total, Supplier<Page<T>> following) {
            return new Page<>(views.apply(items), next, total, changeset, new Rendition<>(presentation, representation, following));
        }
    }
}

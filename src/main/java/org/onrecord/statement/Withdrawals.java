package org.onrecord.statement;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;

import jakarta.enterprise.context.ApplicationScoped;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;

import org.onrecord.api.Ids;
import org.onrecord.api.TakesLonger;
import org.onrecord.changeset.LastChangeset;
import org.onrecord.changeset.LastChangeset.State;

/**
 * Knows which statements their own speakers have withdrawn: those at which a link {@code corrects} or {@code retracts} of a statement of the same speaker
 * points. It follows from the links as of a changeset and from today's merges of speakers, and is stored nowhere.
 */
@ApplicationScoped
public class Withdrawals {
    private static final List<LinkType> TYPES = List.of(LinkType.CORRECTS, LinkType.RETRACTS);
    /** As of how many changesets links are remembered: of the last one, and of those whose lists are paged through. */
    private static final int REMEMBERED = 8;
    /** Up to how many statements they are read from the index in no time worth mentioning. */
    private static final int FEW = 500;

    private final StatementIndex index;
    private final StatementLinks links;
    private final Survivors survivors;
    private final LastChangeset last;
    /** Whether there were many when they were last read, or that is not known yet. */
    private volatile boolean many = true;
    private final Cache<State, Map<UUID, List<Link>>> all = Caffeine.newBuilder().executor(Runnable::run).maximumSize(REMEMBERED).build();

    public Withdrawals(StatementIndex index, StatementLinks links, Survivors survivors, LastChangeset last) {
        this.index = index;
        this.links = links;
        this.survivors = survivors;
        this.last = last;
    }

    /** A link that withdraws its target where both are of one speaker. */
    public record Link(LinkType type, Long version, UUID statement, Long speaker, long earliest) {
        private static final Comparator<Link> BY_DATE = Comparator.comparingLong(Link::earliest).thenComparing(Link::statement, Ids.ORDER);
    }

    /**
     * What is withdrawn as of a changeset.
     *
     * @param links     that may withdraw a statement, by its id, in the order of their dates
     * @param survivors who stands for speakers that were merged, by their keys
     */
    public record Seen(Map<UUID, List<Link>> links, Map<Long, Long> survivors) {
        /** Whether there is nothing that could be withdrawn, so that nobody need be asked. */
        public boolean isEmpty() {
            return links.isEmpty();
        }

        /** The key of whoever stands for a speaker. */
        public long standing(long speaker) {
            return survivors.isEmpty() ? speaker : survivors.getOrDefault(speaker, speaker);
        }

        /**
         * How a statement was withdrawn first, or {@code null} where it stands.
         *
         * @param speaker its own
         */
        public Link of(UUID statement, long speaker) {
            List<Link> candidates = links.get(statement);
            return candidates == null
                    ? null
                    : candidates.stream().filter(link -> standing(link.speaker) == standing(speaker)).findFirst().orElse(null);
        }
    }

    public Seen at(long changeset) {
        return new Seen(links(changeset), survivors.ofSpeakers());
    }

    /** What may be withdrawn as of a changeset: by the ids of statements, the links that point to them, in the order of their dates. */
    Map<UUID, List<Link>> links(long changeset) {
        State state = new State(changeset, last.state().replaced());
        Map<UUID, List<Link>> known = all.getIfPresent(state);
        if (known == null) {
            if (index.changeset() < changeset || many) {
                TakesLonger.checkPatience();
            }
            known = all.get(state, key -> read(changeset));
            many = known.size() > FEW;
        }
        return known;
    }

    private Map<UUID, List<Link>> read(long changeset) {
        Map<UUID, List<Link>> found = new HashMap<>();
        for (LinkType type : TYPES) {
            each(type, changeset, link -> found.computeIfAbsent(link.target(), target -> new ArrayList<>(1))
                    .add(new Link(type, link.version(), link.statement(), link.speaker(), link.earliest())));
        }
        found.values().forEach(some -> some.sort(Link.BY_DATE));
        return found;
    }

    /** Gives all links of a type that are shown as of a changeset: from the index, or from the database. */
    public void each(LinkType type, long changeset, Consumer<IndexedLink> consumer) {
        StatementCriteria criteria = StatementCriteria.ofAll(changeset);
        if (index.changeset() < changeset) {
            links.each(type, criteria, consumer);
        } else {
            index.links(type, criteria, consumer);
        }
    }
}

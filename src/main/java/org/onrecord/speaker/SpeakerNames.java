package org.onrecord.speaker;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;

import org.onrecord.api.Brevity;
import org.onrecord.api.Problem.Candidate;
import org.onrecord.api.Problem.Fault;
import org.onrecord.api.ProblemException;
import org.onrecord.changeset.LastChangeset;
import org.onrecord.changeset.UntilNamesChange;
import org.onrecord.date.Period;
import org.onrecord.speaker.SpeakerLookup.Bearer;

/** Whom the names in a query mean. A name that passed from one speaker to another means each for its own time. */
@ApplicationScoped
public class SpeakerNames {
    /** In a query, stands for no speaker at all; hence the id of none. */
    public static final String NO_ONE = "none";

    private static final int REMEMBERED = 10_000;

    private final SpeakerRepository speakers;
    private final UntilNamesChange<Asked, List<SpeakerSpan>> remembered;

    SpeakerNames(SpeakerRepository speakers, LastChangeset last) {
        this.speakers = speakers;
        this.remembered = new UntilNamesChange<>(last, REMEMBERED);
    }

    private record Asked(List<String> names, String parameter, boolean affiliates) {}

    /**
     * All under which something of these speakers may be recorded, each for the time that is meant: themselves, and what was merged into them.
     *
     * @param names     slugs, names or aliases
     * @param parameter the query parameter that they came in
     */
    public List<SpeakerSpan> meant(List<String> names, String parameter) {
        return remembered.get(new Asked(names, parameter, false), asked -> withMerged(named(names, parameter)));
    }

    /** The same of the speakers and of all that were affiliated with them, directly or through others, each for that time. */
    public List<SpeakerSpan> meantWithAffiliates(List<String> names, String parameter) {
        return remembered.get(new Asked(names, parameter, true), asked -> withMerged(withAffiliates(named(names, parameter))));
    }

    private List<SpeakerSpan> named(List<String> names, String parameter) {
        SpeakerLookup known = speakers.known(names);
        List<SpeakerSpan> meant = new ArrayList<>();
        for (String name : names) {
            List<SpeakerSpan> bearers = known.everCalled(name);
            if (bearers.isEmpty()) {
                throw ProblemException.validation(Fault.parameter(parameter,
                        "names no speaker on record: '" + name + "'; GET /speakers?q= finds them by a part of the name"));
            }
            refuseAmbiguity(name, bearers, parameter);
            meant.addAll(bearers);
        }
        return meant;
    }

    private List<SpeakerSpan> withAffiliates(List<SpeakerSpan> spans) {
        Map<Long, List<Period>> reached = new LinkedHashMap<>();
        Deque<SpeakerSpan> open = new ArrayDeque<>(spans);
        while (!open.isEmpty()) {
            SpeakerSpan span = open.removeFirst();
            List<Period> periods = reached.computeIfAbsent(span.speaker(), speaker -> new ArrayList<>());
            if (periods.stream().anyMatch(period -> period.covers(span.period()))) {
                continue;
            }
            periods.add(span.period());
            speakers.affiliatesOf(span.speaker()).stream()
                    .filter(affiliate -> affiliate.period().overlaps(span.period()))
                    .map(affiliate -> new SpeakerSpan(affiliate.speaker(), affiliate.period().intersection(span.period())))
                    .forEach(open::add);
        }
        List<SpeakerSpan> all = new ArrayList<>();
        reached.forEach((speaker, periods) -> periods.forEach(period -> all.add(new SpeakerSpan(speaker, period))));
        return all;
    }

    private List<SpeakerSpan> withMerged(List<SpeakerSpan> spans) {
        Map<Long, List<Long>> merged = speakers.idsOfMerged(spans.stream().map(SpeakerSpan::speaker).distinct().toList());
        return spans.stream().flatMap(span -> Stream.concat(Stream.of(span), merged.getOrDefault(span.speaker(), List.of()).stream()
                .map(speaker -> new SpeakerSpan(speaker, span.period())))).toList();
    }

    private void refuseAmbiguity(String name, List<SpeakerSpan> bearers, String parameter) {
        Set<Long> rivals = rivals(bearers);
        if (!rivals.isEmpty()) {
            throw ambiguous(severally(name), speakers.withKeys(rivals), Fault.parameter(parameter, ""));
        }
    }

    /** Those that bore a name while others bore it too. */
    static Set<Long> rivals(List<SpeakerSpan> bearers) {
        Set<Long> rivals = new HashSet<>();
        for (SpeakerSpan one : bearers) {
            for (SpeakerSpan other : bearers) {
                if (!one.speaker().equals(other.speaker()) && one.period().overlaps(other.period())) {
                    rivals.add(one.speaker());
                }
            }
        }
        return rivals;
    }

    static String severally(String name) {
        return "names several speakers: '" + name + "' can be ";
    }

    /** @param what is ambiguous, before those that it can mean */
    static ProblemException ambiguous(String what, Collection<Speaker> candidates, Fault place) {
        String detail = what + Brevity.list(candidates.stream().map(Speaker::slug).toList()) + "; give the id of the one that is meant";
        return ProblemException.ambiguous(new Fault(place.parameter(), place.pointer(), detail, null),
                candidates.stream().map(speaker -> new Candidate(speaker.slug, speaker.name)).toList());
    }

    /** A name that nobody bears on the day that is meant, but somebody on others. */
    static ProblemException vacant(String name, List<Bearer> bearers, Fault place) {
        List<Candidate> candidates = bearers.stream().sorted(Comparator.comparing(bearer -> bearer.period().starts()))
                .map(bearer -> new Candidate(bearer.speaker().slug, bearer.speaker().name, bearer.period().first(), bearer.period().last()))
                .toList();
        String detail = "is a name for other days only: '" + name + "' means "
                + Brevity.list(candidates.stream().map(Candidate::sentence).toList())
                + "; give the id of the one that is meant, or for somebody new an object that says more than the name, such as its 'kind'";
        return ProblemException.ambiguous(new Fault(place.parameter(), place.pointer(), detail, null), candidates);
    }
}

package org.onrecord.extract;

import java.util.List;
import java.util.stream.Stream;

import org.onrecord.date.EdtfDate;
import org.onrecord.speaker.SpeakerKind;
import org.onrecord.statement.Stance;
import org.onrecord.text.Folding;

/**
 * One thing that the text has somebody say.
 *
 * @param source   the words that name the speaker, or {@code null} where none do
 * @param cue      the reporting words, or {@code null} for a quote that goes on without any
 * @param content  what is said, in pieces where other words stand between
 * @param rule     which construction it was found by
 * @param attitude whether it is a belief, a wish or a plan, which nobody need have uttered
 * @param speaker  whom the source means, or {@code null} where the text does not tell
 * @param chain    relays between the article and the speaker, outermost first
 * @param verbatim whether the content is in the speaker's own words: quoted, and not relayed
 * @param date     when it was said where the text tells, else {@code null}
 * @param denies   the places, in the answer, of the attributions that this one denies
 * @param medium   as printed, or {@code null}
 */
public record Attribution(Span source, Span cue, List<Span> content, Rule rule, boolean attitude, Speaker speaker, List<Relay> chain,
        Stance stance, boolean verbatim, EdtfDate date, List<Integer> denies, String medium) {

    private static final int LONGEST_ARTICLE = "the".length();

    public Attribution {
        content = List.copyOf(content);
        chain = List.copyOf(chain);
        denies = List.copyOf(denies);
    }

    Attribution relayedBy(Attribution outer, String verb) {
        List<Relay> relays = Stream.of(outer.chain.stream(), Stream.of(new Relay(outer.speaker, verb)), chain.stream()).flatMap(one -> one)
                .filter(relay -> !relay.isBy(speaker)).distinct().toList();
        return new Attribution(source, cue, content, rule, attitude, speaker, relays, stance, false, date, denies, medium);
    }

    /** Whether it is about what somebody else claims: "rejected the Western claims of" neither relays these nor denies that they were made. */
    boolean names(Attribution claim, String text) {
        return rule == Rule.OBJECT && claim.rule == Rule.NOUN && claim.source != null && speaker != null && !speaker.equals(claim.speaker)
                && content.stream().anyMatch(span -> span.contains(claim.source)
                        && text.substring(span.start(), claim.source.start()).strip().length() <= LONGEST_ARTICLE);
    }

    Attribution with(Stance newStance, List<Integer> denied) {
        return new Attribution(source, cue, content, rule, attitude, speaker, chain, newStance, verbatim, date, denied, medium);
    }

    /**
     * @param name      as the article or the record has it in full; how the source is described where it has no name
     * @param kind      {@code null} where the text does not tell
     * @param anonymous whether the article leaves it unnamed
     */
    public record Speaker(String name, SpeakerKind kind, boolean anonymous) {}

    /** @param verb as printed */
    public record Relay(Speaker speaker, String verb) {
        /** Nobody relays himself. */
        boolean isBy(Speaker another) {
            return another != null && Folding.fold(speaker.name()).equals(Folding.fold(another.name()));
        }
    }
}

package org.onrecord.draft;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.onrecord.changeset.Changesets;
import org.onrecord.date.EdtfDate;
import org.onrecord.document.DocumentDraft;
import org.onrecord.draft.DraftView.NewClaim;
import org.onrecord.extract.Attribution;
import org.onrecord.extract.Rule;
import org.onrecord.extract.Span;
import org.onrecord.speaker.SpeakerDraft;
import org.onrecord.speaker.SpeakerKind;
import org.onrecord.speaker.SpeakerView;
import org.onrecord.statement.Stance;
import org.onrecord.statement.StanceBasis;
import org.onrecord.statement.StatementDraft.AppearanceDraft;
import org.onrecord.statement.StatementDraft.HopDraft;
import org.onrecord.text.Folding;
import org.onrecord.text.Sha256;

/** What was found in an article, as drafts. */
final class Attributions {
    /** The words of all rules. */
    static final List<String> RULES = Stream.of(Rule.values()).map(Attributions::word).toList();

    private static final String ENGLISH = "en";
    private static final Pattern NO_SPACE = Pattern.compile("[\\s\\p{Z}]+");
    private static final int LONGEST_NAME = 300;
    private static final int LONGEST_CLAIM = 500;

    private final String text;
    private final DocumentDraft document;
    private final List<Attribution> found;
    private final RecordedNames names;
    private final EdtfDate otherwise;
    private final Changesets changesets;
    private final Wording wording;
    private final CodePoints places;
    private final String identity;
    private final List<UUID> ids;
    /** Of those that are not on record, so that of two drafts the second does not contradict the first. */
    private final Map<String, SpeakerKind> kinds = new HashMap<>();

    /**
     * @param identity  of the document, from which ids follow
     * @param document  as drafts name it
     * @param otherwise when it was said what no date is given of, or {@code null}
     */
    Attributions(String text, String identity, DocumentDraft document, List<Attribution> found, RecordedNames names,
            EdtfDate otherwise, Changesets changesets) {
        this.text = text;
        this.document = document;
        this.found = found;
        this.names = names;
        this.otherwise = otherwise;
        this.changesets = changesets;
        this.wording = new Wording(text);
        this.places = new CodePoints(text);
        this.identity = identity + HexFormat.of().formatHex(Sha256.of(text.getBytes(StandardCharsets.UTF_8)));
        this.ids = found.stream().map(this::id).toList();
        found.stream().flatMap(one -> Stream.concat(Stream.ofNullable(one.speaker()), one.chain().stream().map(Attribution.Relay::speaker)))
                .filter(speaker -> speaker.kind() != null)
                .forEach(speaker -> kinds.putIfAbsent(Folding.fold(speaker.name()), speaker.kind()));
    }

    private UUID id(Attribution attribution) {
        String place = identity + attribution.content() + attribution.cue() + attribution.source();
        return UUID.nameUUIDFromBytes(place.getBytes(StandardCharsets.UTF_8));
    }

    List<DraftView> drafts(RecordedWords recorded, RelatedRecord related) {
        return IntStream.range(0, found.size()).filter(this::says).mapToObj(place -> draft(place, recorded, related)).toList();
    }

    /** Not where nothing but marks is left of what was said. */
    private boolean says(int place) {
        return !Folding.words(wording.of(found.get(place))).isEmpty();
    }

    private DraftView draft(int place, RecordedWords recorded, RelatedRecord related) {
        Attribution one = found.get(place);
        boolean denial = one.stance() == Stance.DENIAL;
        DraftedStatement statement = statement(one);
        SpeakerView speaker = view(one.speaker());
        ContentWords words = ContentWords.of(Stream.concat(Stream.of(wording.content(one)),
                one.denies().stream().map(found::get).map(wording::of)).toList());
        return new DraftView(ids.get(place), statement, places.range(one.source()), places.range(one.cue()),
                one.content().stream().map(places::range).toList(), word(one.rule()), one.rule().confidence(), one.attitude() ? true : null,
                speaker, one.denies().stream().filter(this::says).map(ids::get).toList(),
                recorded.of(statement, speaker == null ? null : speaker.id()), related.claims(words),
                denial ? related.allegations(words, speaker == null ? null : speaker.id()) : List.of(),
                one.attitude() || one.stance() == Stance.REACTION ? null : newClaim(one, speaker));
    }

    private static String word(Rule rule) {
        return rule.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private DraftedStatement statement(Attribution one) {
        AppearanceDraft appearance = new AppearanceDraft(document,
                one.chain().stream().map(this::hop).filter(hop -> hop.speaker() != null).toList(),
                name(one.medium()), asPrinted(one.source()), asPrinted(one.cue()), wording.quote(one), null, null, null, null);
        return new DraftedStatement(wording.of(one), one.verbatim(), ENGLISH, one.stance(), StanceBasis.CUE, date(one),
                speaker(one.speaker()),
                List.of(appearance));
    }

    private EdtfDate date(Attribution one) {
        return one.date() == null || changesets.inTheFuture(one.date().earliest()) ? otherwise : one.date();
    }

    /** Not where it has hidden letters, which a name must not have: without them, it would not stand there. */
    private String asPrinted(Span span) {
        String name = name(printed(span));
        return name == null || NO_SPACE.matcher(printed(span)).replaceAll("").equals(NO_SPACE.matcher(name).replaceAll("")) ? name : null;
    }

    private HopDraft hop(Attribution.Relay relay) {
        return new HopDraft(speaker(relay.speaker()), name(relay.verb()), null);
    }

    /** By its id where it is on record, else as it is called. */
    private SpeakerDraft speaker(Attribution.Speaker speaker) {
        String name = speaker == null ? null : name(speaker.name());
        if (name == null) {
            return null;
        } else if (speaker.anonymous()) {
            return new SpeakerDraft(null, null, name, null, null, null, null, null);
        }
        return names.speaker(speaker.name()).map(known -> SpeakerDraft.of(known.slug()))
                .orElseGet(() -> new SpeakerDraft(null, name, null, kinds.get(Folding.fold(speaker.name())), null, null, null, null));
    }

    private SpeakerView view(Attribution.Speaker speaker) {
        return speaker == null || speaker.anonymous() ? null : names.speaker(speaker.name()).map(SpeakerView::of).orElse(null);
    }

    /** What is rejected, or alleged; of a denial in its own negative words, these. */
    private NewClaim newClaim(Attribution one, SpeakerView speaker) {
        boolean own = one.stance() == Stance.DENIAL && !wording.rejects(one);
        if (own && !wording.of(one).equals(wording.content(one)) || !wording.clause(one)) {
            return null;
        }
        String words = proposition(one, speaker).of(wording.said(one)).map(claim -> Wording.name(claim, LONGEST_CLAIM)).orElse(null);
        return words == null || ContentWords.of(List.of(words)).tooFew() ? null : new NewClaim(own ? null : words, own ? words : null);
    }

    private Proposition proposition(Attribution one, SpeakerView known) {
        Attribution.Speaker speaker = one.speaker();
        if (speaker == null || speaker.anonymous()) {
            return new Proposition(null, null, wording.quoted(one));
        }
        String name = known == null ? speaker.name() : known.name();
        // "The board" is called so within a sentence, too.
        boolean article = one.source() != null
                && printed(one.source()).toLowerCase(Locale.ROOT).startsWith("the " + name.toLowerCase(Locale.ROOT));
        return new Proposition(article ? "the " + name : name, known == null ? kinds.get(Folding.fold(name)) : known.kind(),
                wording.quoted(one));
    }

    private String printed(Span span) {
        return span == null ? null : span.of(text);
    }

    private static String name(String words) {
        return Wording.name(words, LONGEST_NAME);
    }
}

package org.onrecord.exchange.rows;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAccessor;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

import org.onrecord.date.EdtfDate;
import org.onrecord.speaker.SpeakerKind;
import org.onrecord.text.Sha256;

/**
 * A review of a claim (schema.org {@code ClaimReview}) as statements: the allegation of whoever made the claim, and what the reviewer says of it; of
 * several claimants or reviewers one for each.
 */
final class ClaimReview {
    static final String TYPE = "ClaimReview";
    private static final DateTimeFormatter INSTANT = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ssXXX", Locale.ROOT);
    private static final int SHORT = 8;
    private static final int LONGEST_ID = 280;
    private static final String CLAIM = "#claim";
    private static final String REVIEW = "#review";

    /** As many links as a statement may have. */
    private static final int MOST_VOICES = 100;

    private final Thing review;
    private final Function<String, Optional<String>> dates;
    private final Optional<Thing> claim;
    private final Optional<Thing> page;
    private final List<Party> reviewers;
    private final List<Reviewed> reviewed;

    /** Something that is reviewed, and who made the claim there. */
    private record Reviewed(Thing item, List<Party> claimants) {}

    /** @param dates reads dates that are not ISO 8601; empty where it cannot */
    ClaimReview(Thing review, Function<String, Optional<String>> dates) {
        this.review = review;
        this.dates = dates;
        this.claim = Stream.of("claimReviewed", "itemReviewed").flatMap(property -> review.all(property).stream())
                .flatMap(words -> (words.words() == null ? words.text("name", "text", "headline") : Optional.of(words)).stream())
                .filter(words -> !Thing.isAddress(words.words())).findFirst();
        this.page = Stream.of(review.text("url").stream(), review.all("mainEntityOfPage").stream().flatMap(work -> work.address().stream()),
                review.address().stream()).flatMap(Function.identity()).findFirst();
        this.reviewers = reviewers(review, page);
        this.reviewed = review.all("itemReviewed").stream().map(item -> new Reviewed(item, claimants(item))).toList();
    }

    /** Whoever is named goes before whoever has but a site, and who published the markup counts only where nobody else is there. */
    private static List<Party> reviewers(Thing review, Optional<Thing> page) {
        List<List<Party>> own = Stream.of("publisher", "author").map(property -> Party.of(review.all(property).stream())).toList();
        return Stream.of(own.stream().filter(parties -> parties.stream().anyMatch(Party::named)), own.stream(),
                Stream.of(Party.of(review.all("sdPublisher").stream())), Stream.of(Party.publisher(page).stream().toList()))
                .flatMap(Function.identity()).filter(parties -> !parties.isEmpty()).findFirst().orElse(List.of());
    }

    List<DraftBuilder> drafts(RatingScales scales) {
        List<DraftBuilder> drafts = new ArrayList<>();
        for (Reviewed one : reviewed.isEmpty()
                ? List.of(new Reviewed(new Thing(review.json().path("itemReviewed"), at("itemReviewed"), id -> List.of()), List.of()))
                : reviewed) {
            if (one.claimants.isEmpty()) {
                drafts.add(allegation(part(CLAIM, drafts.size()), one.item, Optional.empty()));
            }
            one.claimants.forEach(claimant -> drafts.add(allegation(part(CLAIM, drafts.size()), one.item, Optional.of(claimant))));
        }
        int claims = drafts.size();
        Rating rating = rating();
        Verdict verdict = scales.verdict(reviewer(), rating);
        if (reviewers.isEmpty()) {
            drafts.add(said(part(REVIEW, 0), Optional.empty(), rating, verdict, claims));
        }
        for (Party reviewer : reviewers) {
            drafts.add(said(part(REVIEW, drafts.size() - claims), Optional.of(reviewer), rating, verdict, claims));
        }
        return drafts;
    }

    /** What keeps it from being turned into drafts: each reviewer's statement has a link to each claimant's. */
    Optional<RowFault> crowd() {
        int claimants = reviewed.stream().mapToInt(one -> one.claimants.size()).sum();
        if (Math.max(claimants, reviewers.size()) <= MOST_VOICES) {
            return Optional.empty();
        }
        boolean claimed = claimants > MOST_VOICES;
        return Optional.of(new RowFault(at(claimed ? "itemReviewed" : "author"), null, "names %d who %s; at most %d are taken".formatted(
                claimed ? claimants : reviewers.size(), claimed ? "make the claim" : "review it", MOST_VOICES)));
    }

    private static List<Party> claimants(Thing item) {
        return Stream.of("author", "creator").map(property -> Party.of(item.all(property).stream()))
                .filter(found -> !found.isEmpty()).findFirst().orElse(List.of());
    }

    /** Of which kinds those are, by their names, who make the claim and who review it. */
    Map<String, SpeakerKind> kinds() {
        Map<String, SpeakerKind> kinds = new HashMap<>();
        reviewers.forEach(reviewer -> kinds.put(reviewer.name(),
                reviewer.kind() == SpeakerKind.PERSON ? SpeakerKind.PERSON : SpeakerKind.OUTLET));
        reviewed.stream().flatMap(one -> one.claimants.stream()).filter(claimant -> claimant.kind() != null)
                .forEach(claimant -> kinds.putIfAbsent(claimant.name(), claimant.kind()));
        return kinds;
    }

    Rating rating() {
        return new Rating(review.all("reviewRating").stream().findFirst());
    }

    /** The name of the first of those whose review it is; empty where nobody is known. */
    String reviewer() {
        return reviewers.stream().findFirst().map(Party::name).orElse("");
    }

    private DraftBuilder allegation(String part, Thing item, Optional<Party> claimant) {
        DraftBuilder draft = draft(part);
        draft.put("text", line(claim), claim.map(Thing::pointer).orElse(at("claimReviewed"))).put("stance", "allegation",
                at("itemReviewed"));
        speaker(draft, claimant, "unnamed claimant", item.at("author"));
        Map<String, Thing> places = new LinkedHashMap<>();
        Stream.of(item.all("firstAppearance"), item.all("appearance"), List.of(item)).flatMap(List::stream)
                .filter(place -> place != item || !item.all("url").isEmpty() || Thing.isAddress(Objects.toString(item.words(), "")))
                .forEach(place -> place.address().ifPresent(address -> places.putIfAbsent(address.words(), place)));
        date(draft, said(item, places.values()).or(() -> published(review).map(Dated::orBefore))
                .or(() -> modified().map(Dated::orBefore)), item.at("datePublished"));
        places.values().forEach(place -> document(draft.element("appearances", place.pointer()).object("document", place.pointer()), place,
                Party.of(place.all("publisher").stream()).stream().findFirst()));
        if (places.isEmpty()) {
            DraftBuilder relayed = draft.element("appearances", review.pointer());
            document(relayed.object("document", review.pointer()), review, reviewers.stream().findFirst());
            DraftBuilder hop = relayed.element("chain", at("author")).put("verb", "reviewed", at("author"));
            speaker(hop, reviewers.stream().findFirst(), "unnamed reviewer", at("author"));
        }
        return draft;
    }

    private DraftBuilder said(String part, Optional<Party> reviewer, Rating rating, Verdict verdict, int claims) {
        DraftBuilder draft = draft(part);
        Optional<Thing> words = rating.words();
        Optional<Thing> body = review.text("reviewBody", "description");
        String at = rating.thing().map(Thing::pointer).orElse(at("reviewRating"));
        if (body.isPresent() || words.isPresent()) {
            draft.put("text", body.or(() -> words)).putTrue("verbatim");
        } else {
            draft.put("text", rating.rated().orElse(null), at);
        }
        draft.put("stance", verdict.stance, at);
        review.all("inLanguage").stream().findFirst().ifPresent(language -> draft.put("language",
                (language.words() == null ? language.text("alternateName") : Optional.of(language))
                        .map(tag -> tag.words().strip().replace('_', '-')).orElse(null),
                language.pointer()));
        speaker(draft, reviewer, "unnamed reviewer", at("author"));
        date(draft, published(review).or(this::bounds), at("datePublished"));
        DraftBuilder appearance = draft.element("appearances", at("url"));
        document(appearance.object("document", at("url")), review, reviewers.stream().findFirst());
        if (body.isPresent()) {
            words.ifPresent(exact -> appearance.object("quote", exact.pointer()).put("exact", words));
        }
        for (int i = 0; i < claims; i++) {
            draft.element("links", at).put("type", verdict.link, at).object("statement", at).put("externalId", id() + part(CLAIM, i), at);
        }
        return draft;
    }

    private DraftBuilder draft(String part) {
        DraftBuilder draft = DraftBuilder.of(review.pointer()).put("externalId", id() + part,
                review.json().has(Thing.ID) ? at(Thing.ID) : at("url"));
        claim.ifPresent(words -> draft.object("claim", words.pointer()).put("text", line(claim), words.pointer()));
        return draft;
    }

    private static String part(String kind, int number) {
        return number == 0 ? kind : kind + "-" + (number + 1);
    }

    private static String line(Optional<Thing> words) {
        return words.map(thing -> thing.words().strip().replaceAll("\\s+", " ")).orElse(null);
    }

    /** A page may have several reviews, so its URL alone is not enough; nor is an id that says only which part of a page it is. */
    private String id() {
        String id = review.json().path(Thing.ID).asText("");
        if (!id.matches("[A-Za-z][A-Za-z0-9+.-]*:.*")) {
            id = page.map(page -> page.words() + "#" + digest(Objects.toString(line(claim), "")).substring(0, SHORT))
                    .orElseGet(() -> digest(review.json().toString()));
        }
        return id.length() <= LONGEST_ID ? id : digest(id);
    }

    private static String digest(String text) {
        return HexFormat.of().formatHex(Sha256.of(text.getBytes(StandardCharsets.UTF_8)));
    }

    private static void speaker(DraftBuilder draft, Optional<Party> party, String nobody, String at) {
        DraftBuilder speaker = draft.object("speaker", party.map(Party::origin).orElse(at));
        party.ifPresentOrElse(known -> {
            speaker.put("name", known.name(), known.origin());
            known.sameAs().forEach(url -> speaker.add("sameAs", url.words(), url.pointer()));
        }, () -> speaker.put("anonymous", nobody, at));
    }

    private void document(DraftBuilder document, Thing work, Optional<Party> publisher) {
        Optional<Thing> address = work == review ? page : work.address();
        document.put("url", address).put("title", work.text("headline", "name"));
        published(work).ifPresent(published -> document.put("published", published.edtf, published.origin));
        publisher.ifPresent(party -> document.object("publisher", party.origin()).put("name", party.name(), party.origin()));
    }

    private static void date(DraftBuilder draft, Optional<Dated> date, String at) {
        draft.put("date", date.map(Dated::edtf).orElse(null), date.map(Dated::origin).orElse(at));
    }

    /** When something was, and where that stands. */
    private record Dated(String edtf, String origin) {
        /** Then or at any time before. What is no date stays what it is, to be refused. */
        Dated orBefore() {
            return new Dated(isPoint() ? "../" + edtf : edtf, origin);
        }

        Dated orLater(Optional<Dated> end) {
            return isPoint() ? new Dated(edtf + "/" + end.filter(Dated::isPoint).map(Dated::edtf).orElse(".."), origin) : this;
        }

        private boolean isPoint() {
            try {
                EdtfDate.valueOf(edtf);
                return edtf.indexOf('/') < 0;
            } catch (IllegalArgumentException e) {
                return false;
            }
        }
    }

    private Optional<Dated> published(Thing work) {
        return work.text("datePublished", "dateCreated").map(date -> new Dated(edtf(date.words().strip()), date.pointer()));
    }

    private Optional<Dated> modified() {
        return review.text("dateModified").map(date -> new Dated(edtf(date.words().strip()), date.pointer()));
    }

    private Optional<Dated> said(Thing item, Collection<Thing> places) {
        return Stream.concat(Stream.of(item), places.stream())
                .flatMap(place -> published(place).stream()).findFirst();
    }

    /** A review that has no date was written after what it reviews and before it was changed. */
    private Optional<Dated> bounds() {
        Optional<Dated> said = review.all("itemReviewed").stream().flatMap(item -> said(item,
                Stream.of("firstAppearance", "appearance").flatMap(property -> item.all(property).stream()).toList()).stream()).findFirst();
        return said.map(date -> date.orLater(modified())).or(() -> modified().map(Dated::orBefore));
    }

    /** The dates of schema.org are ISO 8601, with fractions of seconds and without zones too. */
    private String edtf(String date) {
        Optional<String> told = dates.apply(date);
        if (told.isPresent() || date.indexOf('T') < 0) {
            return told.orElse(date);
        }
        try {
            TemporalAccessor at = DateTimeFormatter.ISO_DATE_TIME.parseBest(date.replaceFirst("([+-]\\d\\d)(\\d\\d)$", "$1:$2"),
                    OffsetDateTime::from, LocalDateTime::from);
            return INSTANT.format((at instanceof OffsetDateTime zoned ? zoned : ((LocalDateTime) at).atOffset(ZoneOffset.UTC))
                    .truncatedTo(ChronoUnit.SECONDS));
        } catch (DateTimeException e) {
            return date;
        }
    }

    private String at(String property) {
        return review.at(property);
    }
}

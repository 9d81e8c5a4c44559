package org.onrecord.statement;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.onrecord.support.Curate.merge;
import static org.onrecord.support.Curate.unmerge;
import static org.onrecord.support.Draft.saying;
import static org.onrecord.support.Record.correct;
import static org.onrecord.support.Record.list;
import static org.onrecord.support.Record.recorded;
import static org.onrecord.support.Record.retract;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.quarkus.arc.Arc;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.restassured.path.json.JsonPath;
import io.restassured.specification.RequestSpecification;
import org.junit.jupiter.api.Test;

import org.onrecord.api.EnumWords;
import org.onrecord.api.Where;
import org.onrecord.date.DateBound;
import org.onrecord.statement.StatementFilter.LinkTo;
import org.onrecord.statement.StatementFilter.Match;
import org.onrecord.statement.StatementFilter.Retracted;
import org.onrecord.support.BehaviourTest;
import org.onrecord.support.CountedByHand;
import org.onrecord.support.Draft;
import org.onrecord.support.ReadList;
import org.onrecord.text.Folding;

/** Random filters over a random record, against a model that looks at every statement and every day. */
@BehaviourTest
class FilterPropertiesTest {
    private static final long SEED = Long.getLong("onrecord.test.seed", 20230206L);
    private static final int WRITES = 70;
    private static final int FILTERS = 150;
    /** Which of them are tried while some speakers and claims are merged, the last ones when that is undone. */
    private static final int MERGED_FROM = 75;
    private static final int MERGED_UNTIL = 140;
    private static final Map<String, String> MERGES = Map.of("ben", "Ann", "council", "State", "post", "Times", "claim-1", "claim-0");
    private static final LocalDate FIRST = LocalDate.of(2023, 1, 1);
    private static final LocalDate LAST = LocalDate.of(2023, 3, 31);
    private static final List<String> SPEAKERS = List.of("Ann", "Ben", "Council", "Agency", "State");
    private static final List<String> RELAYS = List.of("Times", "Post");
    private static final String COURIER = "a courier";
    /** What is easily lost or misread on the way into some format. */
    private static final List<String> BEGINNINGS = List.of("", "=1+", "+", "-", "@", "\t", "'=", "''@", "\"a\", ", "<b>&amp; ",
            "a; b\r\nc ",
            "\u062f\u0631 \u0622\u0645\u062f\u0647\u200c ", "\u6c34\ud83d\ude80 ");
    /** Who belonged to whom, from which day to which. */
    private static final List<Membership> MEMBERSHIPS = List.of(
            new Membership("Agency", "Council", LocalDate.of(2023, 1, 20), LocalDate.of(2023, 2, 20)),
            new Membership("Council", "State", LocalDate.of(2023, 2, 1), LAST),
            new Membership("Ann", "Agency", FIRST, LocalDate.of(2023, 2, 10)),
            new Membership("State", "Council", FIRST, LAST));

    private final Random random = new Random(SEED);
    private Map<String, String> merged = Map.of();

    private record Membership(String member, String organization, LocalDate from, LocalDate to) {}

    private record Said(String date, LocalDate earliest, LocalDate latest, boolean qualified) {
        Stream<LocalDate> days() {
            return FIRST.datesUntil(LAST.plusDays(1)).filter(day -> !day.isBefore(earliest) && !day.isAfter(latest));
        }
    }

    /** Where a statement appeared. */
    private record Outlet(String publisher, String medium, String cue, List<String> chain) {}

    private record Version(String id, long changeset, String speaker, boolean anonymous, String stance, Said said, String claim,
            List<Outlet> outlets, boolean verbatim, List<String> links, boolean retracted) {
        boolean appeared(Predicate<Outlet> where) {
            return outlets.stream().anyMatch(where);
        }
    }

    /** A parameter with its value, and what the model takes it to mean. */
    private record Condition(String parameter, Object value, Predicate<Version> meaning) {}

    @Test
    void everyFilterFindsWhatAReaderOfTheWholeRecordWouldFind() {
        List<Map<String, Version>> record = write();
        int found = 0;
        for (int i = 0; i < FILTERS; i++) {
            if (i == MERGED_FROM) {
                MERGES.forEach((one, other) -> merge(path(one), other.toLowerCase(Locale.ROOT)).then().statusCode(200));
                merged = MERGES;
            } else if (i == MERGED_UNTIL) {
                MERGES.keySet().forEach(one -> unmerge(path(one)).then().statusCode(200));
                merged = Map.of();
            }
            found += check(record);
        }
        assertTrue(found > FILTERS, "The filters should find something: " + found);
    }

    private static String path(String slug) {
        return (slug.startsWith("claim") ? "/claims/" : "/speakers/") + slug;
    }

    /** The name under which somebody or something is shown. */
    private String shown(String name) {
        return name == null ? null : merged.getOrDefault(name.toLowerCase(Locale.ROOT), name);
    }

    private int check(List<Map<String, Version>> record) {
        List<Condition> conditions = conditions(record.get(record.size() - 1));
        int changeset = random.nextInt(3) == 0 ? random.nextInt(record.size()) : record.size() - 1;
        String sort = pick(List.of("date", "-date", "recorded", "-recorded"));
        List<Object> parameters = new ArrayList<>(List.of("sort", sort, "limit", 1000, "count", "exact", "asOf", changeset));
        Predicate<Version> all = version -> true;
        for (Condition condition : conditions) {
            parameters.add(condition.parameter);
            parameters.add(condition.value);
            all = all.and(condition.meaning);
        }
        if (conditions.stream().noneMatch(condition -> condition.parameter.equals("retracted"))) {
            all = all.and(version -> !version.retracted);
        }
        List<String> expected = record.get(changeset).values().stream().filter(all).sorted(order(sort)).map(Version::id).toList();

        found(expected, parameters);
        JsonPath answer = list(parameters.toArray()).log().ifValidationFails().statusCode(200).extract().jsonPath();
        assertEquals(expected, answer.getList("items.id"), () -> "seed " + SEED + ": " + parameters);
        assertEquals(expected.size(), answer.getInt("total"), () -> "seed " + SEED + ": " + parameters);
        checkFormats(answer.getList("items"), parameters);
        checkStatistics(answer.getList("items"), parameters.subList(6, parameters.size()), record.get(changeset),
                List.of("speaker", "stance", "claim", "publisher", "medium", "cue", "language", "via", "denies"), "day", "week", "month",
                "quarter", "year");
        checkSums(record);
        return expected.size();
    }

    /** Lists come from the index, and by words too: all statements have this one. The database means the same by each filter. */
    private static void found(List<String> expected, List<Object> parameters) {
        List<Object> asked = new ArrayList<>(parameters);
        asked.addAll(List.of("q", "statement"));
        JsonPath found = list(asked.toArray()).log().ifValidationFails().statusCode(200).extract().jsonPath();
        assertEquals(expected, found.getList("items.id"), () -> "seed " + SEED + ": " + asked);
        assertEquals(expected.size(), found.getInt("total"), () -> "seed " + SEED + ": " + asked);
        assertEquals(expected, inTheDatabase(parameters), () -> "seed " + SEED + ": " + parameters);
    }

    private static List<String> inTheDatabase(List<Object> parameters) {
        Map<String, String> values = new HashMap<>();
        for (int i = 0; i < parameters.size(); i += 2) {
            values.put((String) parameters.get(i), parameters.get(i + 1).toString());
        }
        StatementFilter filter = new StatementFilter(some(values, "speaker"), flag(values, "affiliates"),
                some(values, "stance").stream().map(word -> EnumWords.parse(Stance.class, word)).toList(), date(values, "from"),
                date(values, "to"), values.containsKey("match") ? EnumWords.parse(Match.class, values.get("match")) : null,
                some(values, "claim"), some(values, "via"), flag(values, "anonymous"), some(values, "publisher"), List.of(),
                some(values, "medium"), some(values, "cue"), List.of(), flag(values, "verbatim"),
                some(values, "links").stream().map(LinkTo::valueOf).toList(),
                values.containsKey("retracted") ? EnumWords.parse(Retracted.class, values.get("retracted")) : null, null);
        return QuarkusTransaction.requiringNew().call(() -> {
            Where where = StatementConditions
                    .of(bean(FilterReader.class).criteria(filter, Long.parseLong(values.get("asOf"))));
            return bean(StatementRepository.class).page(where, EnumWords.parse(StatementSort.class, values.get("sort")), null, 1000)
                    .stream()
                    .map(hit -> hit.id().toString()).toList();
        });
    }

    private static <T> T bean(Class<T> type) {
        return Arc.container().instance(type).get();
    }

    private static List<String> some(Map<String, String> values, String parameter) {
        return Stream.ofNullable(values.get(parameter)).toList();
    }

    private static Boolean flag(Map<String, String> values, String parameter) {
        return values.containsKey(parameter) ? Boolean.valueOf(values.get(parameter)) : null;
    }

    private static DateBound date(Map<String, String> values, String parameter) {
        return values.containsKey(parameter) ? DateBound.valueOf(values.get(parameter)) : null;
    }

    private static void checkFormats(List<Map<String, Object>> items, List<Object> parameters) {
        List<?> ids = items.stream().map(item -> item.get("id")).toList();
        List<?> texts = items.stream().map(item -> item.get("text")).toList();
        for (String format : List.of("ndjson", "csv", "jsonld", "atom", "txt")) {
            List<Object> asked = new ArrayList<>(parameters);
            asked.addAll(List.of("format", format));
            ReadList read = ReadList.of(format, list(asked.toArray()).statusCode(200).extract().response());
            assertEquals(texts.stream().map(text -> format.equals("txt") ? ReadList.inATerminal(text) : text).toList(), read.texts(),
                    () -> "seed " + SEED + ": " + asked);
            assertEquals(format.equals("txt") ? List.of() : ids, read.ids(), () -> "seed " + SEED + ": " + asked);
        }
    }

    /** The index has sums of what is asked for most; ranges that are of whole months need nothing else, but for dates that reach into them. */
    private void checkSums(List<Map<String, Version>> record) {
        List<Object> filter = new ArrayList<>();
        if (random.nextBoolean()) {
            filter.addAll(List.of("speaker", pick(SPEAKERS)));
        }
        if (random.nextInt(3) == 0) {
            filter.addAll(List.of("stance", pick(List.of("denial", "allegation", "reaction"))));
        }
        List<LocalDate> range = Stream.of(day(), day()).sorted().toList();
        if (random.nextBoolean()) {
            filter.addAll(List.of("from", dayOrMonth(range.get(0))));
        }
        if (random.nextBoolean()) {
            filter.addAll(List.of("to", dayOrMonth(range.get(1))));
        }
        List<Object> parameters = new ArrayList<>(filter);
        parameters.addAll(List.of("limit", 1000));
        checkStatistics(list(parameters.toArray()).statusCode(200).extract().jsonPath().getList("items"), filter,
                record.get(record.size() - 1), List.of("speaker", "stance"), "month", "quarter", "year");
    }

    private String dayOrMonth(LocalDate day) {
        return random.nextBoolean() ? day.toString() : day.toString().substring(0, 7);
    }

    private void checkStatistics(List<Map<String, Object>> items, List<Object> filter, Map<String, Version> record,
            List<String> everyDimension,
            String... periods) {
        List<String> by = new ArrayList<>(everyDimension);
        Collections.shuffle(by, random);
        List<String> dimensions = by.subList(0, random.nextInt(Math.min(by.size(), 3) + 1));
        String period = random.nextInt(periods.length + 1) == 0 ? null : pick(List.of(periods));
        List<Object> asOf = new ArrayList<>(List.of("limit", 1000));
        RequestSpecification request = given();
        for (int i = 0; i < filter.size(); i += 2) {
            if (filter.get(i).equals("asOf")) {
                asOf.addAll(filter.subList(i, i + 2));
            }
            request.queryParam((String) filter.get(i), filter.get(i + 1).toString());
        }
        if (!dimensions.isEmpty()) {
            request.queryParam("by", String.join(",", dimensions));
        }
        if (period != null) {
            request.queryParam("period", period);
        }
        List<Map<String, Object>> rows = request.get("/statistics").then().log().ifValidationFails().statusCode(200).extract().jsonPath()
                .getList("items");

        Map<String, String> speakers = list(asOf.toArray()).statusCode(200).extract().jsonPath().<Map<String, Object>>getList("items")
                .stream()
                .collect(Collectors.toMap(item -> (String) item.get("id"), item -> (String) ((Map<?, ?>) item.get("speaker")).get("id")));
        assertEquals(CountedByHand.rows(items, dimensions, period, id -> {
            Said said = record.get(id).said;
            return new CountedByHand.Dated(said.earliest.equals(LocalDate.MIN) ? null : said.earliest, said.latest, said.qualified);
        }, speakers), Set.copyOf(rows), () -> "seed " + SEED + ": by " + dimensions + ", period " + period + ", " + filter);
        if (dimensions.stream().noneMatch(List.of("publisher", "medium", "cue", "via", "denies")::contains)) {
            assertEquals(items.size(), rows.stream().mapToInt(row -> (Integer) row.get("statements")).sum());
        }
    }

    private static Comparator<Version> order(String sort) {
        Comparator<Version> order = sort.endsWith("date")
                ? Comparator.comparing((Version version) -> version.said.earliest)
                : Comparator.comparing(Version::changeset);
        // Ids of one record grow with time, so their text sorts as they do.
        order = order.thenComparing(Version::id);
        return sort.startsWith("-") ? order.reversed() : order;
    }

    private List<Condition> conditions(Map<String, Version> current) {
        List<Condition> conditions = new ArrayList<>();
        if (random.nextInt(2) == 0) {
            speaker(conditions);
        }
        if (random.nextInt(3) == 0) {
            String stance = pick(List.of("denial", "allegation", "reaction"));
            conditions.add(new Condition("stance", stance, version -> version.stance.equals(stance)));
        }
        if (random.nextInt(2) == 0) {
            range(conditions);
        }
        if (random.nextInt(4) == 0) {
            String claim = pick(List.of("claim-0", "claim-1"));
            conditions.add(new Condition("claim", claim, version -> shown(claim).equals(shown(version.claim))));
        }
        if (random.nextInt(4) == 0) {
            String relay = pick(List.of("Times", "post", "none"));
            conditions.add(new Condition("via", relay, version -> relay.equals("none")
                    ? !version.appeared(outlet -> !outlet.chain.isEmpty())
                    : version.appeared(outlet -> outlet.chain.stream().map(this::shown).anyMatch(shown(relay)::equalsIgnoreCase))));
        }
        if (random.nextInt(5) == 0) {
            boolean anonymous = random.nextBoolean();
            conditions.add(new Condition("anonymous", anonymous, version -> version.anonymous == anonymous));
        }
        if (random.nextInt(5) == 0) {
            String medium = pick(List.of("TWITTER", "television"));
            conditions.add(new Condition("medium", medium, version -> version.appeared(outlet -> medium.equalsIgnoreCase(outlet.medium))));
        }
        if (random.nextInt(5) == 0) {
            String cue = pick(List.of("Sa\u00efd", "DENIED", "whispered"));
            conditions.add(new Condition("cue", cue, version -> version.appeared(outlet -> Folding.fold(cue).equals(outlet.cue))));
        }
        if (random.nextInt(5) == 0) {
            String publisher = pick(RELAYS);
            conditions
                    .add(new Condition("publisher", publisher,
                            version -> version.appeared(outlet -> shown(publisher).equals(shown(outlet.publisher)))));
        }
        if (random.nextInt(5) == 0) {
            boolean verbatim = random.nextBoolean();
            conditions.add(new Condition("verbatim", verbatim, version -> version.verbatim == verbatim));
        }
        if (random.nextInt(6) == 0) {
            String link = "denies:" + pick(List.copyOf(current.keySet()));
            conditions.add(new Condition("links", link, version -> version.links.contains(link)));
        }
        if (random.nextInt(4) == 0) {
            String retracted = pick(List.of("include", "only"));
            conditions.add(new Condition("retracted", retracted, version -> retracted.equals("include") || version.retracted));
        }
        return conditions;
    }

    private void speaker(List<Condition> conditions) {
        String speaker = pick(SPEAKERS);
        boolean affiliates = random.nextBoolean();
        conditions.add(new Condition("speaker", speaker, version -> shown(version.speaker).equals(shown(speaker)) || affiliates
                && version.said.days().anyMatch(day -> belonged(shown(version.speaker), shown(speaker), day, Set.of()))));
        if (affiliates) {
            conditions.add(new Condition("affiliates", true, version -> true));
        }
    }

    private boolean belonged(String member, String organization, LocalDate day, Set<String> passed) {
        return !passed.contains(member) && MEMBERSHIPS.stream()
                .filter(membership -> shown(membership.member).equals(member) && !day.isBefore(membership.from)
                        && !day.isAfter(membership.to))
                .anyMatch(membership -> shown(membership.organization).equals(organization)
                        || belonged(shown(membership.organization), organization, day,
                                Stream.concat(passed.stream(), Stream.of(member)).collect(Collectors.toSet())));
    }

    private void range(List<Condition> conditions) {
        LocalDate one = day();
        LocalDate other = day();
        LocalDate from = one.isBefore(other) ? one : other;
        LocalDate to = one.isBefore(other) ? other : one;
        boolean certain = random.nextBoolean();
        conditions.add(new Condition("from", from, version -> certain
                ? !version.said.qualified && version.said.days().noneMatch(day -> day.isBefore(from))
                        && !version.said.earliest.isBefore(from)
                : version.said.days().anyMatch(day -> !day.isBefore(from)) || version.said.latest.isAfter(LAST)));
        conditions.add(new Condition("to", to, version -> certain
                ? !version.said.qualified && !version.said.latest.isAfter(to)
                : !version.said.earliest.isAfter(to)));
        conditions.add(new Condition("match", certain ? "certain" : "possible", version -> true));
    }

    /** Writes statements, corrections and retractions; answers the record as it stood after each changeset. */
    private List<Map<String, Version>> write() {
        List<Map<String, Version>> states = new ArrayList<>(List.of(Map.of()));
        for (int changeset = 1; changeset <= WRITES; changeset++) {
            Map<String, Version> state = new HashMap<>(states.get(changeset - 1));
            List<String> ids = state.keySet().stream().sorted().toList();
            int what = changeset < 10 ? 0 : random.nextInt(5);
            if (what == 4) {
                String id = pick(ids);
                Version version = state.get(id);
                if (version.retracted) {
                    state.put(id, version(id, changeset, ids));
                } else {
                    retract(id);
                    state.put(id,
                            new Version(id, changeset, version.speaker, version.anonymous, version.stance, version.said, version.claim,
                                    version.outlets, version.verbatim, version.links, true));
                }
            } else {
                Version version = version(what == 3 ? pick(ids) : null, changeset, ids);
                state.put(version.id, version);
            }
            states.add(state);
        }
        return states;
    }

    /** Writes a statement, or a new state of the one with this id. */
    private Version version(String id, long changeset, List<String> ids) {
        Said said = said();
        String speaker = pick(SPEAKERS);
        String stance = pick(List.of("denial", "allegation", "reaction"));
        String claim = random.nextBoolean() ? null : pick(List.of("claim-0", "claim-1"));
        boolean unnamed = random.nextInt(5) == 0;
        boolean verbatim = random.nextBoolean();
        List<Outlet> outlets = outlets();
        boolean unnamedHop = outlets.stream().anyMatch(outlet -> outlet.chain.contains(COURIER));
        List<String> others = ids.stream().filter(other -> !other.equals(id)).toList();
        List<String> targets = others.isEmpty()
                ? List.of()
                : Stream.generate(() -> pick(others)).limit(random.nextInt(4)).distinct().toList();
        Draft draft = saying(pick(BEGINNINGS) + "statement " + changeset).on(said.date).stance(stance)
                .by(unnamed ? Map.of("anonymous", "officials") : described(speaker)).with("language", pick(List.of("en", "fa")))
                .with("verbatim", verbatim).with("appearances", outlets.stream().map(FilterPropertiesTest::appearance).toList());
        if (claim != null) {
            draft.about(Map.of("id", claim, "text", "The text of " + claim));
        }
        targets.forEach(target -> draft.linked("denies", target));
        String recorded = id == null ? recorded(draft).getString("id") : correct(id, draft).getString("id");
        return new Version(recorded, changeset, unnamed ? "officials" : speaker, unnamed || unnamedHop, stance, said, claim, outlets,
                verbatim, targets.stream().map(target -> "denies:" + target).toList(), false);
    }

    private List<Outlet> outlets() {
        List<Outlet> outlets = new ArrayList<>();
        for (int i = random.nextInt(3); i >= 0; i--) {
            List<String> chain = new ArrayList<>(random.nextBoolean() ? List.of() : List.of(pick(RELAYS)));
            if (random.nextInt(6) == 0) {
                chain.add(COURIER);
            }
            outlets.add(new Outlet(pick(RELAYS), pick(List.of("Twitter", "television")), pick(List.of("said", "denied", "told")), chain));
        }
        return outlets;
    }

    private static Map<String, Object> appearance(Outlet outlet) {
        return Map.of("document", Map.of("url", "https://news.example/" + outlet.publisher, "publisher", outlet.publisher),
                "medium", outlet.medium, "cue", outlet.cue, "chain", outlet.chain.stream()
                        .map(relay -> Map.of("speaker", relay.equals(COURIER) ? Map.of("anonymous", COURIER) : relay, "verb", "cited"))
                        .toList());
    }

    private static Map<String, Object> described(String speaker) {
        return Map.of("name", speaker, "affiliations", MEMBERSHIPS.stream().filter(membership -> membership.member.equals(speaker))
                .map(membership -> Map.of("organization", membership.organization, "from", membership.from.toString(), "to",
                        membership.to.equals(LAST) ? "2024" : membership.to.toString()))
                .toList());
    }

    private Said said() {
        LocalDate day = day();
        LocalDate later = day.plusDays(random.nextInt(20));
        return switch (random.nextInt(6)) {
            case 0 -> new Said(day + "/" + later, day, later, false);
            case 1 -> new Said("../" + day, LocalDate.MIN, day, false);
            case 2 -> new Said(day + "/..", day, LocalDate.MAX, false);
            case 3 -> new Said(day.toString().substring(0, 7), day.withDayOfMonth(1), day.withDayOfMonth(day.lengthOfMonth()), false);
            case 4 -> new Said(day + pick(List.of("?", "~", "%")), day, day, true);
            default -> new Said(day.toString(), day, day, false);
        };
    }

    private LocalDate day() {
        return FIRST.plusDays(random.nextInt(LAST.getDayOfYear()));
    }

    private <T> T pick(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }
}

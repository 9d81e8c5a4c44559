package org.onrecord.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;

/** Which names are likely those of one and the same. */
class ResemblanceTest {
    private static final long SEED = Long.getLong("onrecord.test.seed", 20230206L);
    /** Letters of Latin that Cyrillic has lookalikes of, and these. */
    private static final String LATIN = "aeopcxyABEKMHOPCTX";
    private static final String CYRILLIC = "\u0430\u0435\u043e\u0440\u0441\u0445\u0443\u0410\u0412\u0415\u041a\u041c\u041d\u041e\u0420\u0421\u0422\u0425";

    private final Random random = new Random(SEED);
    /** The spellings of each that there is, and of what sort each spelling is. */
    private final Map<String, Map<String, String>> spellings = new LinkedHashMap<>();

    @Test
    void articlesOrderTitlesAndPunctuationCountForNothing() {
        for (String alike : List.of("Daily Post;The Daily Post;Daily Post, The;daily-post",
                "Novak Anna;Anna Novak;Novak, Anna;Dr. Anna Novak",
                "Cole, Ted;Sen. Ted Cole;Ted Cole;Cole, Sen. Ted;Ted Cole, MP;TED COLE", "Donald J. Trump;Trump, Donald J.;Donald Trump",
                "L'Express;L\u2019Express;Express", "U.S. Embassy;US Embassy;The US Embassy", "Anna Novak;\u0410nna Novak;Anna N\u043evak",
                "\u0410\u043d\u043d\u0430 \u041d\u043e\u0432\u0430\u043a;\u0410\u043d\u043da \u041d\u043e\u0432\u0430\u043a",
                "Bashar al-Asser;Bashar Asser")) {
            assertEquals(1, List.of(alike.split(";")).stream().map(Resemblance::ofName).distinct().count(), alike);
        }
    }

    @Test
    void whatTellsPeopleApartCounts() {
        for (String different : List.of("Mr Smith;Smith", "Ted Cole;Ted Cole Jr.", "Malcolm X;Malcolm",
                "Anna Novak;\u0410\u043d\u043d\u0430 \u041d\u043e\u0432\u0430\u043a",
                "King Abdul;Abdul", "Team A;Team B", "Sara;\u0421\u0430\u0440\u0430", "!!!;?")) {
            String[] names = different.split(";");
            assertNotEquals(Resemblance.ofName(names[0]), Resemblance.ofName(names[1]), different);
        }
    }

    /**
     * Names whose bearers are known: each given name of a language with each family name, so that whoever shares one of them is a namesake, and outlets. Each
     * has spellings, some of them such as no rule can know: first names cut to an initial, letters swapped, titles that are not listed.
     */
    @Test
    void mostSpellingsOfOneAreAlikeAndHardlyAnyOfTwo() throws IOException {
        try (InputStream parts = getClass().getResourceAsStream("/names/invented.txt")) {
            new String(parts.readAllBytes(), StandardCharsets.UTF_8).lines().filter(line -> !line.startsWith("#")).forEach(this::invent);
        }
        Map<String, List<String>> bearers = new HashMap<>();
        Map<String, Set<String>> likenesses = new HashMap<>();
        Map<String, int[]> found = new LinkedHashMap<>();
        spellings.forEach((bearer, names) -> {
            String own = Resemblance.ofName(bearer);
            names.forEach((name, sort) -> {
                String likeness = Resemblance.ofName(name);
                bearers.computeIfAbsent(likeness, key -> new ArrayList<>()).add(bearer);
                likenesses.computeIfAbsent(bearer, key -> new LinkedHashSet<>()).add(likeness);
                int[] counts = found.computeIfAbsent(sort, key -> new int[2]);
                counts[likeness.equals(own) ? 0 : 1]++;
            });
        });
        long all = spellings.values().stream().mapToLong(names -> pairs(names.size())).sum();
        long right = 0;
        long reported = 0;
        for (List<String> group : bearers.values()) {
            reported += pairs(group.size());
            right += group.stream().collect(Collectors.groupingBy(bearer -> bearer, Collectors.counting())).values().stream()
                    .mapToLong(ResemblanceTest::pairs).sum();
        }
        double recall = (double) right / all;
        double precision = (double) right / reported;
        String figures = "%d bearers, %d names, recall %.3f, precision %.3f; %s".formatted(spellings.size(),
                spellings.values().stream().mapToInt(Map::size).sum(), recall, precision,
                found.entrySet().stream().map(sort -> sort.getKey() + " " + sort.getValue()[0] + " of "
                        + (sort.getValue()[0] + sort.getValue()[1])).collect(Collectors.joining(", ")));
        System.out.println(figures);
        assertTrue(spellings.size() >= 500, figures);
        assertTrue(recall >= 0.8, figures);
        assertTrue(precision >= 0.97, figures);
        found.forEach((sort, counts) -> assertTrue(sort.startsWith("unknown") || counts[1] == 0, sort + ": " + figures));
    }

    private static long pairs(long count) {
        return count * (count - 1) / 2;
    }

    private void invent(String line) {
        String[] parts = line.split(";", -1);
        String[] titles = parts[3].strip().split("\\|");
        for (String given : parts[1].strip().split(" ")) {
            for (String family : parts[2].strip().split(" ")) {
                person(given, family, titles);
            }
        }
        String[] articles = parts[5].isBlank() ? new String[0] : parts[5].strip().split("\\|");
        for (String outlet : parts[4].strip().split("\\|")) {
            Map<String, String> names = names(outlet);
            names.put(outlet.toUpperCase(Locale.ROOT), "case");
            for (String article : articles) {
                names.put(article + " " + outlet, "article");
                names.put(outlet + ", " + article, "article behind");
            }
        }
        // A father and a son, and two who share all but their middle names.
        if (Character.UnicodeScript.of(parts[1].strip().codePointAt(0)) == Character.UnicodeScript.LATIN) {
            names(parts[1].strip().split(" ")[0] + " " + parts[2].strip().split(" ")[0] + " Jr.");
            names(parts[1].strip().split(" ")[1] + " Q. " + parts[2].strip().split(" ")[1]);
        }
    }

    private Map<String, String> names(String bearer) {
        Map<String, String> names = spellings.computeIfAbsent(bearer, key -> new LinkedHashMap<>());
        names.put(bearer, "itself");
        return names;
    }

    private void person(String given, String family, String[] titles) {
        String name = given + " " + family;
        Map<String, String> names = names(name);
        names.put(family + ", " + given, "comma");
        names.put(family + " " + given, "order");
        int title = random.nextInt(titles.length);
        names.put(titles[title] + " " + name, title == titles.length - 1 ? "unknown title" : "title");
        switch (random.nextInt(7)) {
            case 0 -> names.put(name.toUpperCase(Locale.ROOT), "case");
            case 1 -> names.put(
                    Normalizer.normalize(name, Normalizer.Form.NFD).replaceAll("[\u0300-\u0303\u0306-\u0308\u030a-\u030c\u0327\u0328]", ""),
                    "accents");
            case 2 -> names.put(name.replace('\'', '\u2019').replace('-', '\u2013').replace(' ', '\u00a0'), "punctuation");
            case 3 -> names.put(given.codePointAt(0) < 0x250 ? given + " Z. " + family : name + "!", "initial");
            case 4 -> names.put(given.substring(0, 1) + ". " + family, "unknown initial");
            case 5 -> names.put(given + " " + family.charAt(1) + family.charAt(0) + family.substring(2), "unknown typo");
            default -> lookalike(name, names);
        }
    }

    private void lookalike(String name, Map<String, String> names) {
        int at = LATIN.indexOf(name.charAt(1));
        if (at >= 0) {
            names.put(name.charAt(0) + CYRILLIC.substring(at, at + 1) + name.substring(2), "lookalike");
        }
    }
}

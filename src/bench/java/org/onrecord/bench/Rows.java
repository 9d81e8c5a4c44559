package org.onrecord.bench;

import java.io.IOException;
import java.io.Writer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;

/** Statements as they might be: the same for the same number, at any time and on any machine. */
final class Rows {
    static final int SPEAKERS = 5000;
    static final int PUBLISHERS = 300;
    static final int CLAIMS = 2000;
    static final LocalDate FIRST_DAY = LocalDate.of(2015, 1, 1);
    static final LocalDate LAST_DAY = LocalDate.of(2025, 12, 31);
    private static final int WORDS = 30_000;
    private static final List<String> STANCES = List.of("denial", "allegation", "reaction");
    private static final String[] SYLLABLES = ("ba ce di fo gu ha je ki lo mu na pe qui ro su ta ve wi xo yu za bre cli dro fla gri sto tra pla "
            + "shen thor mond lar ten ver ming son ter nal").split(" ");

    static final Zipf SPEAKER = new Zipf(SPEAKERS);
    private static final Zipf PUBLISHER = new Zipf(PUBLISHERS);
    private static final Zipf CLAIM = new Zipf(CLAIMS);
    private static final Zipf WORD = new Zipf(WORDS);
    private static final List<String> VOCABULARY = vocabulary();

    private Rows() {
    }

    /** Numbers from 0, the n-th of them chosen with a probability that goes with 1 / n (Zipf's law). */
    static final class Zipf {
        private final double[] upTo;

        Zipf(int size) {
            upTo = new double[size];
            double sum = 0;
            for (int i = 0; i < size; i++) {
                sum += 1.0 / (i + 1);
                upTo[i] = sum;
            }
        }

        int next(Random random) {
            double at = random.nextDouble() * upTo[upTo.length - 1];
            int low = 0;
            int high = upTo.length - 1;
            while (low < high) {
                int middle = (low + high) >>> 1;
                if (upTo[middle] < at) {
                    low = middle + 1;
                } else {
                    high = middle;
                }
            }
            return low;
        }
    }

    private static List<String> vocabulary() {
        Random random = new Random(1);
        Set<String> known = new HashSet<>();
        List<String> words = new ArrayList<>();
        while (words.size() < WORDS) {
            StringBuilder word = new StringBuilder();
            for (int i = 0; i < 1 + random.nextInt(2) + (words.size() > 500 ? 1 : 0); i++) {
                word.append(SYLLABLES[random.nextInt(SYLLABLES.length)]);
            }
            if (word.length() > 2 && known.add(word.toString())) {
                words.add(word.toString());
            }
        }
        return words;
    }

    /** A word that 60 to 120 statements have; more have even the rarest where there are more than a million. */
    static String rareWord(Random random, int statements) {
        // The n-th word of the vocabulary is one word in 10.9 n, and a text has 22 on average.
        int rank = (int) Math.min(WORDS - 1.0, 22.0 * statements / 10.9 / 60);
        return VOCABULARY.get(rank - random.nextInt(Math.max(rank / 2, 1)));
    }

    /** A word that every tenth statement or more has. */
    static String frequentWord(Random random) {
        return VOCABULARY.get(random.nextInt(20));
    }

    static String speaker(int number) {
        return "speaker-" + number;
    }

    static LocalDate day(Random random) {
        return FIRST_DAY.plusDays(random.nextInt((int) (LAST_DAY.toEpochDay() - FIRST_DAY.toEpochDay() + 1)));
    }

    static String stance(Random random) {
        return STANCES.get(random.nextInt(STANCES.size()));
    }

    /** Writes statements as rows of an import in NDJSON. */
    static void write(int count, Writer out) throws IOException {
        for (int i = 0; i < count; i++) {
            write(i, new Random(i * 0x9E3779B97F4A7C15L), out);
        }
    }

    private static void write(int number, Random random, Writer out) throws IOException {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < 12 + random.nextInt(21); i++) {
            text.append(i == 0 ? "" : " ").append(VOCABULARY.get(WORD.next(random)));
        }
        LocalDate said = day(random);
        int publisher = PUBLISHER.next(random);
        int relay = random.nextInt(5) == 0 ? SPEAKER.next(random) : -1;
        out.write("{\"externalId\": \"" + number + "\", \"text\": \"" + text + "\", \"stance\": \"" + stance(random) + "\", \"date\": \""
                + (random.nextInt(20) == 0 ? said.toString().substring(0, 7) : said) + "\", \"language\": \"en\", \"speaker\": \"Speaker "
                + SPEAKER.next(random) + "\", \"claim\": {\"text\": \"Claim " + CLAIM.next(random)
                + "\"}, \"appearances\": [{\"document\": {\"url\": \"https://publisher-" + publisher + ".example/" + said.getYear() + "/" + number
                + "\", \"title\": \"" + VOCABULARY.get(WORD.next(random)) + " " + VOCABULARY.get(WORD.next(random))
                + "\", \"publisher\": \"Publisher " + publisher + "\"}, \"medium\": \"" + (random.nextInt(4) == 0 ? "Twitter" : "website") + "\""
                + (relay < 0 ? "" : ", \"chain\": [{\"speaker\": \"Speaker " + relay + "\", \"verb\": \"cited\"}]") + "}]}\n");
    }
}

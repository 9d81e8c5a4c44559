package org.onrecord.bench;

import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;
import java.util.function.Supplier;

import org.onrecord.bench.Load.Get;
import org.onrecord.bench.Load.Outcome;

/** What a page of fifty statements costs beside its JSON: the CPU that the program takes for either, by turns, in the same run. */
final class Pages {
    private static final int CONNECTIONS = 16;
    private static final int ROUNDS = 3;

    private final Program program;
    private final Load load;
    private final double warmUp;
    private final double seconds;
    private final List<String> speakers;
    private final Random random = new Random(11);

    /** @param speakers each as often as it has said something */
    Pages(Program program, Load load, double warmUp, double seconds, List<String> speakers) {
        this.program = program;
        this.load = load;
        this.warmUp = warmUp;
        this.seconds = seconds;
        this.speakers = speakers;
    }

    /** How the same is asked for. */
    private enum Form {
        JSON("application/json"), PAGE("text/html");

        private final String type;

        Form(String type) {
            this.type = type;
        }
    }

    /** CPU of all answers so far. */
    private static final class Sum {
        private long nanos;
        private long answers;
        private long bytes;

        private double micros() {
            return nanos / 1e3 / answers;
        }
    }

    void run() throws InterruptedException {
        String one = speakers.get(0);
        System.out.println("\n| fifty statements, 16 connections | CPU µs, page | JSON | ratio | kB, page | JSON |\n|---|--:|--:|--:|--:|--:|");
        row("latest of a speaker, another each time, made", form -> () -> made(speakers.get(random.nextInt(speakers.size())), form));
        row("latest of one speaker, made", form -> () -> made(one, form));
        row("latest of one speaker, repeated", form -> () -> new Get(path(one), Map.of("Accept", form.type)));
    }

    private static String path(String speaker) {
        return "/statements?speaker=" + speaker + "&limit=50";
    }

    /** Asked as nobody has asked before, so that the answer is not ready. */
    private Get made(String speaker, Form form) {
        return new Get(path(speaker), Map.of("Accept", form.type + ";made=" + random.nextLong()));
    }

    private void row(String title, Function<Form, Supplier<Get>> gets) throws InterruptedException {
        Map<Form, Sum> sums = new EnumMap<>(Form.class);
        for (Form form : Form.values()) {
            load.run(CONNECTIONS, warmUp, 200, gets.apply(form));
            sums.put(form, new Sum());
        }
        for (int round = 0; round < ROUNDS; round++) {
            for (Form form : Form.values()) {
                long before = program.cpu().toNanos();
                Outcome outcome = load.run(CONNECTIONS, seconds, 200, gets.apply(form));
                Sum sum = sums.get(form);
                sum.nanos += program.cpu().toNanos() - before;
                sum.answers += outcome.micros().length;
                sum.bytes = outcome.bytes();
            }
        }
        Sum page = sums.get(Form.PAGE);
        Sum json = sums.get(Form.JSON);
        System.out.printf(Locale.ROOT, "| %s | %.0f | %.0f | %.1f | %d | %d |%n", title, page.micros(), json.micros(),
                page.micros() / json.micros(), page.bytes / 1000, json.bytes / 1000);
    }
}

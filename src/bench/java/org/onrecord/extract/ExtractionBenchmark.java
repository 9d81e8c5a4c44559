package org.onrecord.extract;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Path;
import java.util.List;

/** How well attributions are found in articles that people marked, how fast, and what memory that keeps. */
final class ExtractionBenchmark {
    private static final double SECONDS = 5;

    private ExtractionBenchmark() {
    }

    public static void main(String[] arguments) throws Exception {
        List<GoldArticle> articles = GoldArticle.read(Path.of(arguments[0]));
        long empty = heap();
        long begun = System.nanoTime();
        articles.get(0).extracted(false);
        say("first article, with the models: %.2f s", seconds(begun));
        say("%n%s", Measurement.of(articles));
        if (Boolean.parseBoolean(arguments[1])) {
            articles.stream().flatMap(article -> Mistakes.in(article).stream()).forEach(System.out::println);
        }
        rate(articles);
        say("%.1f articles in a second of one processor, %d MB of heap kept", rate(articles), heap() - empty >> 20);
    }

    /** By the processor's time of this thread, which other programs do not take. The first time compiles. */
    private static double rate(List<GoldArticle> articles) {
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        long begun = threads.getCurrentThreadCpuTime();
        int extracted = 0;
        double taken;
        do {
            articles.forEach(article -> article.extracted(false));
            extracted += articles.size();
            taken = (threads.getCurrentThreadCpuTime() - begun) / 1e9;
        } while (taken < SECONDS);
        return extracted / taken;
    }

    private static double seconds(long begun) {
        return (System.nanoTime() - begun) / 1e9;
    }

    private static long heap() {
        System.gc();
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }

    private static void say(String format, Object... values) {
        System.out.printf(format + "%n", values);
    }
}

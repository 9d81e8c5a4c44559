package org.onrecord.support;

import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.time.temporal.WeekFields;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;

/** Statistics as somebody would make them who has all statements before him: the naive model of {@code /statistics}. */
public final class CountedByHand {
    private CountedByHand() {
    }

    /** When a statement was said, in whole days; {@code null} where its start is open. */
    public record Dated(LocalDate first, LocalDate last, boolean qualified) {}

    /**
     * @param statements as the service lists them
     * @param dated      their dates by their ids
     * @param speakers   of all statements that are shown, by their ids
     */
    public static Set<Map<String, Object>> rows(List<Map<String, Object>> statements, List<String> by, String period,
            Function<String, Dated> dated, Map<String, String> speakers) {
        Map<Map<String, Object>, int[]> rows = new HashMap<>();
        for (Map<String, Object> statement : statements) {
            Dated date = dated.apply((String) statement.get("id"));
            for (Map.Entry<Map<String, Object>, Set<Integer>> cell : cells(statement, by, speakers).entrySet()) {
                Map<String, Object> row = new HashMap<>(cell.getKey());
                if (period != null && date.first != null) {
                    row.put("period", label(date.first, period));
                    row.put("start", start(date.first, period).toString());
                }
                int[] counts = rows.computeIfAbsent(row, r -> new int[3]);
                counts[0]++;
                counts[1] += cell.getValue().size();
                counts[2] += uncertain(date, period == null ? "day" : period) ? 1 : 0;
            }
        }
        Set<Map<String, Object>> counted = new HashSet<>();
        rows.forEach((row, counts) -> {
            row = new HashMap<>(row);
            row.putAll(Map.of("statements", counts[0], "appearances", counts[1], "uncertain", counts[2]));
            counted.add(row);
        });
        if (by.isEmpty() && period == null && counted.isEmpty()) {
            return Set.of();
        }
        return counted;
    }

    /** The values under which a statement counts, each with those of its appearances that have them. */
    private static Map<Map<String, Object>, Set<Integer>> cells(Map<String, Object> statement, List<String> by,
            Map<String, String> speakers) {
        List<Map<String, Object>> appearances = maps(statement.get("appearances"));
        boolean relayed = appearances.stream().anyMatch(appearance -> !maps(appearance.get("chain")).isEmpty());
        Map<Map<String, Object>, Set<Integer>> cells = new HashMap<>();
        for (int i = 0; i < appearances.size(); i++) {
            for (String via : relays(appearances.get(i), relayed)) {
                if (!by.contains("via") || via != null) {
                    Map<String, Object> cell = new HashMap<>();
                    for (String dimension : by) {
                        Object value = dimension.equals("via") ? via : value(dimension, statement, appearances.get(i));
                        if (value != null) {
                            cell.put(dimension, value);
                        }
                    }
                    for (String denied : by.contains("denies") ? denied(statement, speakers) : List.of("")) {
                        Map<String, Object> pair = new HashMap<>(cell);
                        if (by.contains("denies") && denied != null) {
                            pair.put("denies", denied);
                        }
                        cells.computeIfAbsent(pair, c -> new HashSet<>()).add(i);
                    }
                }
            }
        }
        return cells;
    }

    /** Those whose statements it denies, or a lone {@code null}. */
    private static List<String> denied(Map<String, Object> statement, Map<String, String> speakers) {
        List<String> denied = maps(statement.get("links")).stream().filter(link -> link.get("type").equals("denies"))
                .map(link -> speakers.get((String) link.get("statement"))).filter(Objects::nonNull).distinct().toList();
        return denied.isEmpty() ? Collections.singletonList(null) : denied;
    }

    /** A lone {@code null} where a statement was relayed, but not here. */
    private static List<String> relays(Map<String, Object> appearance, boolean relayed) {
        List<String> relays = new ArrayList<>();
        maps(appearance.get("chain")).forEach(hop -> relays.add((String) map(hop.get("speaker")).get("id")));
        if (relays.isEmpty()) {
            relays.add(relayed ? null : "none");
        }
        return relays;
    }

    private static Object value(String dimension, Map<String, Object> statement, Map<String, Object> appearance) {
        return switch (dimension) {
            case "speaker", "claim" -> statement.get(dimension) == null ? null : map(statement.get(dimension)).get("id");
            case "stance", "language" -> statement.get(dimension);
            case "publisher" -> map(map(appearance.get("document")).get("publisher")).get("id");
            case "medium", "cue" -> appearance.get(dimension);
            case "denies" -> null;
            default -> throw new IllegalArgumentException(dimension);
        };
    }

    private static boolean uncertain(Dated date, String period) {
        return date.qualified || date.first == null || !label(date.first, period).equals(label(date.last, period));
    }

    private static LocalDate start(LocalDate day, String period) {
        LocalDate start = day;
        while (label(start.minusDays(1), period).equals(label(day, period))) {
            start = start.minusDays(1);
        }
        return start;
    }

    private static String label(LocalDate day, String period) {
        if (day.equals(LocalDate.MAX)) {
            return "never";
        }
        return switch (period) {
            case "day" -> day.toString();
            case "week" -> "%d-W%02d".formatted(day.get(WeekFields.ISO.weekBasedYear()), day.get(WeekFields.ISO.weekOfWeekBasedYear()));
            case "month" -> day.toString().substring(0, 7);
            case "quarter" -> day.getYear() + "-Q" + day.get(IsoFields.QUARTER_OF_YEAR);
            case "year" -> Integer.toString(day.getYear());
            default -> throw new IllegalArgumentException(period);
        };
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> map(Object json) {
        return (Map<String, Object>) json;
    }

    @SuppressWarnings("unchecked")
    private static List<Map<String, Object>> maps(Object json) {
        return (List<Map<String, Object>>) json;
    }
}

package org.onrecord.bench;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;

/**
 * The same questions as plain JDBC to the tables that the program has filled, without HTTP, JSON and any other table than that of the statements: its
 * CPU microseconds for each, by the names of {@link Query}. Nothing here finds words.
 */
final class Plain {
    private static final double SECONDS = 4;
    private static final String OPEN = " and v.valid_until = 9223372036854775807 and not v.retracted";
    /** H2 would take another, and sees that this one has the order only where that begins with the first column. */
    private static final String BY_SPEAKER = "use index (statement_by_speaker) ";
    private static final String LATEST_OF_SPEAKER = " order by v.speaker_id desc, v.said_earliest desc, v.id desc fetch first 50 rows only";
    private static final String LATEST = " order by v.said_earliest desc, v.id desc fetch first 50 rows only";

    private interface Question {
        void ask(Random random) throws SQLException;
    }

    private Plain() {
    }

    public static void main(String[] arguments) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:h2:" + arguments[0])) {
            Map<Query, Question> questions = questions(connection);
            for (Map.Entry<Query, Question> question : questions.entrySet()) {
                System.out.printf(Locale.ROOT, "%s %.0f%n", question.getKey(), micros(question.getValue()));
            }
        }
    }

    private static double micros(Question question) throws SQLException {
        ask(question, new Random(1), SECONDS / 2);
        long before = cpu();
        long asked = ask(question, new Random(2), SECONDS);
        return (cpu() - before) / 1e3 / asked;
    }

    private static long cpu() {
        return ((com.sun.management.OperatingSystemMXBean) java.lang.management.ManagementFactory.getOperatingSystemMXBean()).getProcessCpuTime();
    }

    private static long ask(Question question, Random random, double seconds) throws SQLException {
        long end = System.nanoTime() + (long) (seconds * 1e9);
        long asked = 0;
        while (System.nanoTime() < end) {
            question.ask(random);
            asked++;
        }
        return asked;
    }

    private static Map<Query, Question> questions(Connection connection) throws SQLException {
        List<UUID> ids = new ArrayList<>();
        try (ResultSet some = connection.createStatement()
                .executeQuery("select id from statement_version where mod(serial, 97) = 0 fetch first 10000 rows only")) {
            while (some.next()) {
                ids.add(some.getObject(1, UUID.class));
            }
        }
        String[] deep = new String[1];
        OffsetDateTime[] deepDate = new OffsetDateTime[1];
        try (ResultSet far = connection.createStatement().executeQuery("select v.said_earliest, v.id from statement_version v where true" + OPEN
                + " order by v.said_earliest desc, v.id desc offset 50000 rows fetch first 1 rows only")) {
            if (far.next()) {
                deepDate[0] = far.getObject(1, OffsetDateTime.class);
                deep[0] = far.getString(2);
            }
        }
        String columns = "select v.id, v.text, v.stance, v.said, v.speaker_id, v.claim_id, v.version, v.valid_from from statement_version v ";
        PreparedStatement one = connection.prepareStatement(columns + "where v.id = ?" + OPEN);
        PreparedStatement latest = connection
                .prepareStatement(columns + BY_SPEAKER + "where v.speaker_id = (select id from speaker where slug = ?)" + OPEN + LATEST_OF_SPEAKER);
        PreparedStatement filtered = connection.prepareStatement(columns + BY_SPEAKER + "where v.speaker_id = (select id from speaker where slug = ?) and v.stance = ?"
                + " and v.said_latest > ? and v.said_earliest < ?" + OPEN + LATEST_OF_SPEAKER);
        PreparedStatement counts = connection.prepareStatement("select v.stance, date_trunc(month, v.said_earliest), count(*) from statement_version v"
                + " where v.speaker_id = (select id from speaker where slug = ?)" + OPEN + " group by v.stance, date_trunc(month, v.said_earliest)");
        PreparedStatement top = connection.prepareStatement("select v.speaker_id, count(*) from statement_version v where v.stance = 'DENIAL'"
                + " and v.said_latest > ? and v.said_earliest < ?" + OPEN + " group by v.speaker_id order by 2 desc fetch first 20 rows only");
        PreparedStatement page = connection.prepareStatement(columns + "where (v.said_earliest, v.id) < (?, ?)" + OPEN + LATEST);
        Map<Query, Question> questions = new TreeMap<>();
        questions.put(Query.BY_ID, random -> read(one, ids.get(random.nextInt(ids.size()))));
        questions.put(Query.SPEAKER, random -> read(latest, Rows.speaker(Rows.SPEAKER.next(random))));
        questions.put(Query.FILTERED, random -> {
            LocalDate from = Rows.day(random);
            read(filtered, Rows.speaker(Rows.SPEAKER.next(random)), Rows.stance(random).toUpperCase(Locale.ROOT), start(from), start(from.plusYears(1)));
        });
        questions.put(Query.SPEAKER_COUNTS, random -> read(counts, Rows.speaker(Rows.SPEAKER.next(random))));
        questions.put(Query.TOP_SPEAKERS, random -> {
            LocalDate from = Rows.day(random);
            read(top, start(from), start(from.plusYears(1)));
        });
        if (deep[0] != null) {
            questions.put(Query.DEEP_PAGE, random -> read(page, deepDate[0].minusDays(random.nextInt(100)), UUID.fromString(deep[0])));
        }
        return questions;
    }

    private static OffsetDateTime start(LocalDate day) {
        return day.atStartOfDay().atOffset(ZoneOffset.UTC);
    }

    private static void read(PreparedStatement statement, Object... parameters) throws SQLException {
        for (int i = 0; i < parameters.length; i++) {
            statement.setObject(i + 1, parameters[i]);
        }
        try (ResultSet rows = statement.executeQuery()) {
            int columns = rows.getMetaData().getColumnCount();
            while (rows.next()) {
                for (int column = 1; column <= columns; column++) {
                    rows.getObject(column);
                }
            }
        }
    }
}

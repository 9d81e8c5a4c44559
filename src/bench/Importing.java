import java.io.BufferedWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;

/**
 * The parts of the benchmark of imports that are not the program: writing a file of statements, and the baseline, which inserts the same
 * statements with batches of plain JDBC into the same tables.
 */
class Importing {
    private static final int SPEAKERS = 5000;
    private static final int CLAIMS = 2000;
    private static final int BATCH = 1000;
    private static final String WORDS = "the ministry says that no such plan was ever made and that reports of it are wrong in every part while others "
            + "insist they saw papers which prove that work began last year near the border and went on until spring";

    /** A statement; the relay is the number of a speaker or -1, the link the number of another row or -1. */
    private record Row(int number, String text, String stance, LocalDate date, int speaker, int claim, int relay, int link) {}

    private static Row row(int number) {
        Random random = new Random(number);
        String[] words = WORDS.split(" ");
        StringBuilder text = new StringBuilder("Statement ").append(number);
        for (int i = 0; i < 15 + random.nextInt(20); i++) {
            text.append(' ').append(words[random.nextInt(words.length)]);
        }
        return new Row(number, text.toString(), List.of("denial", "allegation", "reaction").get(random.nextInt(3)),
                LocalDate.of(2000, 1, 1).plusDays(random.nextInt(9000)), random.nextInt(SPEAKERS), random.nextInt(CLAIMS),
                random.nextInt(5) == 0 ? random.nextInt(SPEAKERS) : -1, number > 0 && random.nextInt(10) == 0 ? random.nextInt(number) : -1);
    }

    public static void main(String[] arguments) throws Exception {
        int count = Integer.parseInt(arguments[2]);
        if (arguments[0].equals("file")) {
            write(Path.of(arguments[1]), count);
        } else {
            System.out.println(Math.round(count / insert(Path.of(arguments[1]), count)));
        }
    }

    private static void write(Path file, int count) throws Exception {
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            for (int i = 0; i < count; i++) {
                Row row = row(i);
                out.write("{\"externalId\": \"row-" + i + "\", \"text\": \"" + row.text + "\", \"stance\": \"" + row.stance + "\", \"date\": \""
                        + row.date + "\", \"language\": \"en\", \"speaker\": \"Speaker " + row.speaker + "\", \"claim\": {\"text\": \"Claim " + row.claim
                        + "\"}, \"appearances\": [{\"document\": {\"url\": \"https://news.example/" + i + "\", \"title\": \"Article " + i
                        + "\", \"publisher\": \"Speaker " + row.speaker % 50 + "\"}, \"medium\": \"Twitter\", \"cue\": \"said\""
                        + (row.relay < 0 ? "" : ", \"chain\": [{\"speaker\": \"Speaker " + row.relay + "\", \"verb\": \"reported\"}]") + "}]"
                        + (row.link < 0 ? "" : ", \"links\": [{\"type\": \"responds-to\", \"statement\": {\"externalId\": \"row-" + row.link + "\"}}]")
                        + "}\n");
            }
        }
    }

    /** Fills an empty database of the program, one commit for each thousand statements, and answers how many seconds that took. */
    private static double insert(Path data, int count) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:h2:async:" + data.toAbsolutePath().resolve("onrecord"));
                Statement checkpoint = connection.createStatement()) {
            connection.setAutoCommit(false);
            PreparedStatement speakers = connection.prepareStatement("insert into speaker (id, slug, origin, name, folded_name) values (?, ?, ?, ?, ?)");
            PreparedStatement claims = connection.prepareStatement("insert into claim (id, slug, origin, text, folded_text, likeness) values (?, ?, ?, ?, ?, ?)");
            PreparedStatement likenesses = connection.prepareStatement(
                    "insert into likeness (id, speaker_id, standing_id, reason, likeness) values (?, ?, ?, 'NAME', ?)");
            PreparedStatement changesets = connection.prepareStatement("insert into changeset (number, at, author, reason) values (?, ?, 'bulk', 'bulk')");
            PreparedStatement documents = connection.prepareStatement(
                    "insert into document (id, url, title, folded_title, publisher_id) values (?, ?, ?, ?, ?)");
            PreparedStatement versions = connection.prepareStatement("""
                    insert into statement_version (serial, id, version, valid_from, valid_until, retracted, text, verbatim, language, stance, stance_basis,
                      said, said_earliest, said_latest, said_qualified, speaker_id, claim_id, external_id)
                    values (?, ?, 1, ?, 9223372036854775807, false, ?, false, 'en', ?, 'IMPORT', ?, ?, ?, false, ?, ?, ?)""");
            PreparedStatement appearances = connection.prepareStatement(
                    "insert into appearance (id, version_serial, position, document_id, medium, cue) values (?, ?, 0, ?, 'Twitter', 'said')");
            PreparedStatement hops = connection.prepareStatement(
                    "insert into hop (id, appearance_id, position, speaker_id, verb) values (?, ?, 0, ?, 'reported')");
            PreparedStatement links = connection.prepareStatement(
                    "insert into link (id, version_serial, position, type, target) values (?, ?, 0, 'RESPONDS_TO', ?)");
            PreparedStatement rows = connection.prepareStatement(
                    "insert into imported_row (dataset, external_id, statement, digest) values ('bulk', ?, ?, ?)");
            List<PreparedStatement> inserts = List.of(speakers, claims, likenesses, changesets, documents, versions, appearances, hops, links, rows);
            long begun = System.nanoTime();
            List<UUID> ids = new ArrayList<>();
            for (int i = 0; i < SPEAKERS; i++) {
                add(speakers, i, "speaker-" + i, "speaker-" + i, "Speaker " + i, "speaker " + i);
                add(likenesses, i, i, i, "speaker " + i);
            }
            for (int i = 0; i < CLAIMS; i++) {
                add(claims, i, "claim-" + i, "claim-" + i, "Claim " + i, "claim " + i, "claim " + i);
            }
            for (int i = 0; i < count; i++) {
                Row row = row(i);
                long changeset = 1 + i / BATCH;
                if (i % BATCH == 0) {
                    add(changesets, changeset, OffsetDateTime.now(ZoneOffset.UTC));
                }
                UUID document = id(i, 1);
                UUID statement = id(i, 2);
                ids.add(statement);
                add(documents, document, "https://news.example/" + i, "Article " + i, "article " + i, row.speaker % 50);
                add(versions, i, statement, changeset, row.text, row.stance.toUpperCase(java.util.Locale.ROOT), row.date.toString(),
                        row.date.atStartOfDay().atOffset(ZoneOffset.UTC), row.date.plusDays(1).atStartOfDay().atOffset(ZoneOffset.UTC), row.speaker,
                        row.claim, "row-" + i);
                add(appearances, i, i, document);
                if (row.relay >= 0) {
                    add(hops, i, i, row.relay);
                }
                if (row.link >= 0) {
                    add(links, i, i, ids.get(row.link));
                }
                add(rows, "row-" + i, statement, "0123456789abcdef".repeat(4));
                if (i % BATCH == BATCH - 1 || i == count - 1) {
                    for (PreparedStatement insert : inserts) {
                        insert.executeBatch();
                    }
                    connection.commit();
                    checkpoint.execute("checkpoint sync");
                }
            }
            double seconds = (System.nanoTime() - begun) / 1e9;
            connection.createStatement().execute("shutdown");
            return seconds;
        }
    }

    /** Of version 7, as the program makes them: those made later sort later. */
    private static UUID id(int number, int kind) {
        return new UUID(0x019a000000007000L + ((long) number << 20), 0x8000000000000000L | (long) kind << 32 | number);
    }

    private static void add(PreparedStatement insert, Object... values) throws SQLException {
        for (int i = 0; i < values.length; i++) {
            insert.setObject(i + 1, values[i]);
        }
        insert.addBatch();
    }
}

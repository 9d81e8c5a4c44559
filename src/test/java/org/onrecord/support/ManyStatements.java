package org.onrecord.support;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;

/** Writes a large record into the embedded database of a program that does not run, faster than over HTTP. */
public final class ManyStatements {
    private static final int CHANGESETS = 200;

    private ManyStatements() {
    }

    /**
     * @param data  the data directory of a program that has run once, without seeds
     * @param count a multiple of the number of changesets, 200
     */
    public static void write(Path data, int count) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:h2:" + data.toAbsolutePath().resolve("onrecord"), "", "");
                Statement sql = connection.createStatement()) {
            for (String insert : """
                    insert into changeset (number, at, author, reason, hash)
                      select x, dateadd(second, x, timestamp with time zone '2026-01-01 00:00:00Z'), 'bulk', 'bulk', 'none' from system_range(1, %1$d);
                    insert into speaker (id, slug, origin, name, folded_name, kind)
                      select x, 'speaker-' || x, 'speaker-' || x, 'Speaker ' || x, 'speaker ' || x, 'PERSON' from system_range(1, 500);
                    insert into claim (id, slug, origin, text, folded_text, likeness)
                      select x, 'claim-' || x, 'claim-' || x, 'The claim number ' || x, 'the claim number ' || x, 'the claim number ' || x from system_range(1, 100);
                    insert into document (id, url, title, folded_title, publisher_id)
                      select '00000000-0000-7000-8000-' || lpad(x, 12, '0'), 'https://news.example/' || x, 'Article ' || x, 'article ' || x,
                        1 + mod(x, 20) from system_range(1, 5000);
                    insert into statement_version (serial, id, version, valid_from, valid_until, retracted, text, verbatim, language, stance,
                        stance_basis, said, said_earliest, said_latest, said_qualified, speaker_id, claim_id)
                      select x, '00000000-0000-7000-9000-' || lpad(x, 12, '0'), 1, 1 + (x - 1) / (%2$d / %1$d), 9223372036854775807, false,
                        'What somebody said on one occasion out of very many, and not a short thing either: ' || x, mod(x, 2) = 0, 'en',
                        case mod(x, 3) when 0 then 'DENIAL' when 1 then 'ALLEGATION' else 'REACTION' end, 'IMPORT',
                        formatdatetime(dateadd(day, x * 3650 / %2$d, date '2014-01-01'), 'yyyy-MM-dd'),
                        dateadd(day, x * 3650 / %2$d, timestamp with time zone '2014-01-01 00:00:00Z'),
                        dateadd(day, 1 + x * 3650 / %2$d, timestamp with time zone '2014-01-01 00:00:00Z'), false, 1 + mod(x * 31, 500),
                        1 + mod(x, 100) from system_range(1, %2$d);
                    insert into appearance (id, version_serial, position, document_id, medium)
                      select x, x, 0, '00000000-0000-7000-8000-' || lpad(1 + mod(x, 5000), 12, '0'), 'Twitter' from system_range(1, %2$d);
                    insert into hop (id, appearance_id, position, speaker_id, verb)
                      select x, x * 4, 0, 1 + mod(x * 7, 500), 'cited' from system_range(1, %2$d / 4);
                    update changeset_head set number = %1$d, at = timestamp with time zone '2026-01-02 00:00:00Z';
                    analyze""".formatted(CHANGESETS, count).split(";")) {
                sql.execute(insert);
            }
            sql.execute("shutdown compact");
        }
    }
}

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.Statement;

import org.onrecord.support.ManyStatements;

/** The parts of the benchmark that talk to the database: filling it, and the baseline, a read of what a list shows with one query of plain JDBC. */
class Streaming {
    private static final String READ = """
            select v.*, s.*, c.text, x.at, a.*, d.*, p.name from statement_version v join speaker s on s.id = v.speaker_id
              left join claim c on c.id = v.claim_id join changeset x on x.number = v.valid_from
              join appearance a on a.version_serial = v.serial join document d on d.id = a.document_id
              left join speaker p on p.id = d.publisher_id
            where v.valid_until = 9223372036854775807 and (v.said_earliest, v.id) < (timestamp with time zone '9999-01-01 00:00:00Z', 'ffffffff-ffff-ffff-ffff-ffffffffffff')
            order by v.said_earliest desc, v.id desc""";

    public static void main(String[] arguments) throws Exception {
        Path data = Path.of(arguments[1]);
        if (arguments[0].equals("fill")) {
            ManyStatements.write(data, Integer.parseInt(arguments[2]));
            return;
        }
        try (Connection connection = DriverManager.getConnection("jdbc:h2:" + data.resolve("onrecord") + ";LAZY_QUERY_EXECUTION=1");
                Statement statement = connection.createStatement()) {
            long begun = System.nanoTime();
            int rows = 0;
            try (ResultSet found = statement.executeQuery(READ)) {
                int columns = found.getMetaData().getColumnCount();
                for (; found.next(); rows++) {
                    for (int column = 1; column <= columns; column++) {
                        found.getString(column);
                    }
                }
            }
            System.out.println(Math.round(rows / ((System.nanoTime() - begun) / 1e9)));
        }
    }
}

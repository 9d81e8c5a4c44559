package org.onrecord.storage;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Properties;

import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;
import org.postgresql.Driver;

/** Tells before anything is started whether PostgreSQL lets the service in and do its work, which it would say at greater length. */
public final class DatabaseServer {
    private static final String PROPERTIES = "quarkus.datasource.jdbc.additional-jdbc-properties.";
    private static final String RIGHTS = "select current_user, current_schema(), case when to_regclass('changeset_head') is null "
            + "then has_schema_privilege(current_schema(), 'CREATE') else has_table_privilege('changeset_head', 'UPDATE') end";

    /** In seconds. */
    private static final String PATIENCE = "30";

    private DatabaseServer() {
    }

    /** @return why the service should not start, or {@code null} where nothing is in its way or the database is another one */
    public static String refusal() {
        Config config = ConfigProvider.getConfig();
        String url = config.getValue("quarkus.datasource.jdbc.url", String.class);
        if (!url.startsWith("jdbc:postgresql:")
                || config.getOptionalValue("quarkus.datasource.credentials-provider", String.class).isPresent()) {
            return null;
        }
        try (Connection connection = new Driver().connect(url, properties(config));
                Statement statement = connection.createStatement();
                ResultSet rights = statement.executeQuery(RIGHTS)) {
            rights.next();
            String user = rights.getString(1);
            if (rights.getString(2) == null) {
                return "There is no schema for " + user
                        + " in the database; create one, and name it by currentSchema in QUARKUS_DATASOURCE_JDBC_URL.";
            }
            return rights.getBoolean(3)
                    ? null
                    : user + " (QUARKUS_DATASOURCE_USERNAME) may not make or write the tables of the service in the schema "
                            + rights.getString(2)
                            + "; make it the owner: alter schema \"" + rights.getString(2) + "\" owner to \"" + user + "\".";
        } catch (SQLException e) {
            return refusal(config, e);
        }
    }

    private static Properties properties(Config config) {
        Properties properties = new Properties();
        properties.setProperty("loginTimeout", PATIENCE);
        for (String name : config.getPropertyNames()) {
            if (name.startsWith(PROPERTIES)) {
                properties.setProperty(name.substring(PROPERTIES.length()).replace("\"", ""), config.getValue(name, String.class));
            }
        }
        config.getOptionalValue("quarkus.datasource.username", String.class).ifPresent(user -> properties.setProperty("user", user));
        config.getOptionalValue("quarkus.datasource.password", String.class)
                .ifPresent(password -> properties.setProperty("password", password));
        return properties;
    }

    /** What kept it out, by the classes of SQLSTATE. */
    private static String refusal(Config config, SQLException e) {
        String state = e.getSQLState() == null ? "" : e.getSQLState();
        String said = " PostgreSQL says: " + e.getMessage().lines().findFirst().orElse("");
        if (state.startsWith("28") || state.equals("08004")) {
            return "The database does not let the service in; set QUARKUS_DATASOURCE_USERNAME and QUARKUS_DATASOURCE_PASSWORD." + said;
        } else if (state.startsWith("3D")) {
            return "There is no such database; create it, or name another in QUARKUS_DATASOURCE_JDBC_URL." + said;
        } else if (config.getOptionalValue("quarkus.flyway.connect-retries", Integer.class).orElse(0) > 0) {
            return null;
        }
        return "The database cannot be reached; start it, or set QUARKUS_DATASOURCE_JDBC_URL." + said;
    }
}

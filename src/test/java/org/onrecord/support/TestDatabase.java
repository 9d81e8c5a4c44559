package org.onrecord.support;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;

/** A new database for each run of the behaviour suite: a file of H2, or a real PostgreSQL when the profile {@code postgresql} is on. */
public class TestDatabase implements QuarkusTestResourceLifecycleManager {
    private EmbeddedPostgres postgres;

    /** Whether the suite runs on PostgreSQL. */
    public static boolean postgresql() {
        return System.getProperty("quarkus.test.profile", "").contains("postgresql");
    }

    @Override
    public Map<String, String> start() {
        try {
            Map<String, String> configuration = new HashMap<>(Map.of(
                    "onrecord.data", Files.createTempDirectory(Path.of("target"), "data").toString(),
                    "onrecord.seeds", "none",
                    "onrecord.tokens", String.join(",", "alice=" + Record.ALICE, "bob=" + Record.BOB, "rita:reader=" + Record.RITA,
                            "root:admin=" + Record.ROOT)));
            if (postgresql()) {
                postgres = EmbeddedPostgres.builder().setServerConfig("listen_addresses", "127.0.0.1").start();
                configuration.put("quarkus.datasource.jdbc.url", postgres.getJdbcUrl("postgres", "postgres"));
            }
            return configuration;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void stop() {
        try {
            if (postgres != null) {
                postgres.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

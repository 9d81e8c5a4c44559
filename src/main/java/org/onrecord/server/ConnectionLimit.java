package org.onrecord.server;

import java.lang.management.ManagementFactory;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import com.sun.management.UnixOperatingSystemMXBean;
import io.quarkus.logging.Log;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.config.ConfigSourceInterceptor;
import io.smallrye.config.ConfigSourceInterceptorContext;
import io.smallrye.config.ConfigValue;
import io.smallrye.config.SmallRyeConfig;
import org.eclipse.microprofile.config.Config;

/**
 * Takes fewer connections where those allowed, and the files that the program needs beside them, are more than may be open at once: a connection too
 * many is only refused, but where no more files can be opened everything fails.
 */
@Priority(ConnectionLimit.AFTER_EXPRESSIONS)
public class ConnectionLimit implements ConfigSourceInterceptor {
    static final int AFTER_EXPRESSIONS = 2000;
    private static final long serialVersionUID = 1L;
    static final String NAME = "quarkus.http.limits.max-connections";
    private static final String DATABASE = "quarkus.datasource.jdbc.max-size";
    /** The jars, the database, the index while it is written, uploads, a backup. */
    private static final int NEEDED = 160;
    /** Two event loops, of up to four each. */
    private static final int NEEDED_FOR_A_PROCESSOR = 8;
    private static final int FEWEST = 16;

    /** Says so at the start, where that is so. */
    @ApplicationScoped
    static class Warning {
        void warn(@Observes StartupEvent start, Config config) {
            ConfigValue taken = config.unwrap(SmallRyeConfig.class).getConfigValue(NAME);
            if (!taken.getValue().equals(taken.getRawValue())) {
                int needed = needed(config.getValue(DATABASE, Integer.class));
                Log.warnf(
                        "At most %d files may be open at once (ulimit -n), of which the program needs up to %d itself: it takes %s connections "
                                + "instead of %s (%s). Let it open more files",
                        openFiles(), needed, taken.getValue(), taken.getRawValue(), NAME);
            }
        }
    }

    @Override
    public ConfigValue getValue(ConfigSourceInterceptorContext context, String name) {
        ConfigValue value = context.proceed(name);
        if (value == null || !name.equals(NAME)) {
            return value;
        }
        long most = Math.max(FEWEST, openFiles() - needed(Integer.parseInt(context.restart(DATABASE).getValue())));
        return Long.parseLong(value.getValue()) > most ? value.withValue(Long.toString(most)) : value;
    }

    private static int needed(int databaseConnections) {
        return NEEDED + NEEDED_FOR_A_PROCESSOR * Runtime.getRuntime().availableProcessors() + databaseConnections;
    }

    /** How many files may be open at once, connections too. */
    private static long openFiles() {
        return ManagementFactory.getOperatingSystemMXBean() instanceof UnixOperatingSystemMXBean unix
                && unix.getMaxFileDescriptorCount() > 0
                        ? unix.getMaxFileDescriptorCount()
                        : Long.MAX_VALUE;
    }
}

package org.onrecord.storage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

import jakarta.annotation.Priority;

import io.smallrye.config.ConfigSourceInterceptor;
import io.smallrye.config.ConfigSourceInterceptorContext;
import io.smallrye.config.ConfigValue;

/** Makes {@code onrecord.data} absolute, so that any path may be given; H2 refuses relative ones that do not begin with a dot. */
@Priority(0)
public class DataDirectory implements ConfigSourceInterceptor {
    private static final long serialVersionUID = 1L;

    /** Makes a directory where there is none, for its owner only: where reads are closed, others on the machine shall not read its files instead. */
    static Path ofOwner(Path directory) throws IOException {
        return Files.exists(directory)
                ? directory
                : Files.createDirectories(directory, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
    }

    @Override
    public ConfigValue getValue(ConfigSourceInterceptorContext context, String name) {
        ConfigValue value = context.proceed(name);
        if (value == null || !name.equals("onrecord.data")) {
            return value;
        }
        return value.withValue(Path.of(value.getValue()).toAbsolutePath().normalize().toString());
    }
}

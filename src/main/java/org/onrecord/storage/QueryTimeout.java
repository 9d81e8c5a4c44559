package org.onrecord.storage;

import java.time.Duration;

import jakarta.annotation.Priority;

import io.quarkus.runtime.configuration.ConfigurationException;
import io.quarkus.runtime.configuration.DurationConverter;
import io.smallrye.config.ConfigSourceInterceptor;
import io.smallrye.config.ConfigSourceInterceptorContext;
import io.smallrye.config.ConfigValue;

/** Gives Hibernate {@code onrecord.query-timeout} in milliseconds, the only form in which it takes it. */
@Priority(0)
public class QueryTimeout implements ConfigSourceInterceptor {
    private static final long serialVersionUID = 1L;
    private static final String NAME = "quarkus.hibernate-orm.unsupported-properties.\"jakarta.persistence.query.timeout\"";

    @Override
    public ConfigValue getValue(ConfigSourceInterceptorContext context, String name) {
        ConfigValue value = context.proceed(name);
        // Behind the prefix of a profile.
        if (value == null || !name.endsWith(NAME)) {
            return value;
        }
        // What stands there is only a reference to it, which is not yet followed here.
        ConfigValue timeout = context.restart("onrecord.query-timeout");
        return value.withValue(Long.toString(parse(timeout.getValue()).toMillis()));
    }

    static Duration parse(String timeout) {
        try {
            return DurationConverter.parseDuration(timeout);
        } catch (IllegalArgumentException e) {
            throw new ConfigurationException("ONRECORD_QUERY_TIMEOUT should be a duration such as 30S or 2M, and not " + timeout);
        }
    }
}

package org.onrecord.access;

import java.util.List;

import jakarta.annotation.Priority;

import io.smallrye.config.ConfigSourceInterceptor;
import io.smallrye.config.ConfigSourceInterceptorContext;
import io.smallrye.config.ConfigValue;

/** Leaves OpenID Connect off until somebody configures a provider; Quarkus would refuse to start without one. */
@Priority(0)
public class OpenIdConnect implements ConfigSourceInterceptor {
    private static final long serialVersionUID = 1L;
    private static final String ENABLED = "quarkus.oidc.tenant-enabled";
    private static final List<String> PROVIDERS = List.of("quarkus.oidc.auth-server-url", "quarkus.oidc.public-key",
            "quarkus.oidc.provider");

    @Override
    public ConfigValue getValue(ConfigSourceInterceptorContext context, String name) {
        if (!name.equals(ENABLED) || PROVIDERS.stream().anyMatch(provider -> context.proceed(provider) != null)) {
            return context.proceed(name);
        }
        return ConfigValue.builder().withName(name).withValue("false").build();
    }
}

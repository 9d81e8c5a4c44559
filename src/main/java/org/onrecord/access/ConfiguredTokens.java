package org.onrecord.access;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

import io.quarkus.logging.Log;
import io.quarkus.runtime.configuration.ConfigurationException;

/** The tokens of {@code ONRECORD_TOKENS}: {@code name=token} for an editor, {@code name:role=token} for another role. */
final class ConfiguredTokens {
    private static final Pattern SENDABLE = Pattern.compile("[!-~]+");
    private static final int STRONG = 16;

    private final List<Token> tokens = new ArrayList<>();

    private ConfiguredTokens() {
    }

    /** @throws ConfigurationException where an entry is no such pair; the message does not show it */
    static List<Token> of(List<String> pairs) {
        ConfiguredTokens configured = new ConfiguredTokens();
        pairs.forEach(configured::add);
        return configured.tokens;
    }

    private void add(String pair) {
        int equals = pair.indexOf('=');
        String named = pair.substring(0, Math.max(equals, 0)).strip();
        int colon = named.lastIndexOf(':');
        String name = colon < 0 ? named : named.substring(0, colon).strip();
        String token = pair.substring(equals + 1).strip();
        if (name.isEmpty() || token.isEmpty()) {
            throw new ConfigurationException(
                    "ONRECORD_TOKENS should hold name=token or name:role=token pairs with commas between them; entry "
                            + (tokens.size() + 1) + " is none");
        }
        if (!SENDABLE.matcher(token).matches()) {
            throw new ConfigurationException(
                    "ONRECORD_TOKENS has a token for " + name + " that no header can carry; use visible ASCII characters");
        }
        for (Token other : tokens) {
            if (other.is(token)) {
                throw new ConfigurationException("ONRECORD_TOKENS gives one token to " + other.name() + " and " + name);
            } else if (other.name().equals(name)) {
                throw new ConfigurationException("ONRECORD_TOKENS names " + name + " twice");
            }
        }
        if (token.length() < STRONG) {
            Log.warnf("The token for %s has less than %d characters and can be guessed", name, STRONG);
        }
        tokens.add(Token.of(name, role(name, colon < 0 ? Role.EDITOR : named.substring(colon + 1).strip()), token));
    }

    private static String role(String name, String role) {
        try {
            return Role.checked(role);
        } catch (IllegalArgumentException e) {
            throw new ConfigurationException("ONRECORD_TOKENS gives " + name + " a role that is none: " + e.getMessage());
        }
    }
}

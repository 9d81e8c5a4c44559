package org.onrecord.access;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

import jakarta.inject.Singleton;

import io.quarkus.logging.Log;
import io.quarkus.runtime.Startup;
import io.quarkus.runtime.configuration.ConfigurationException;
import org.eclipse.microprofile.config.inject.ConfigProperty;

import org.onrecord.text.Sha256;

/** The tokens that may write, each under the name that signs its changesets. Only their digests are kept. */
@Singleton
@Startup
class Tokens {
    private static final String OWN_NAME = "editor";
    private static final Pattern SENDABLE = Pattern.compile("[!-~]+");
    private static final int STRONG = 16;

    private final Map<String, byte[]> digests = new LinkedHashMap<>();

    /**
     * @param configured {@code name=token} pairs
     * @throws ConfigurationException where an entry is no such pair; the message does not show it
     */
    Tokens(@ConfigProperty(name = "onrecord.tokens") Optional<List<String>> configured, @ConfigProperty(name = "onrecord.data") Path data) {
        configured.orElse(List.of()).forEach(this::add);
        if (digests.isEmpty()) {
            digests.put(OWN_NAME, digest(stored(data.resolve("token"))));
        }
    }

    /** The name that a token signs with. Takes the same time whichever token it is, and whether or not it is one. */
    Optional<String> nameOf(String token) {
        byte[] digest = digest(token);
        String name = null;
        for (Map.Entry<String, byte[]> known : digests.entrySet()) {
            if (MessageDigest.isEqual(known.getValue(), digest)) {
                name = known.getKey();
            }
        }
        return Optional.ofNullable(name);
    }

    private void add(String pair) {
        int equals = pair.indexOf('=');
        String name = pair.substring(0, Math.max(equals, 0)).strip();
        String token = pair.substring(equals + 1).strip();
        if (name.isEmpty() || token.isEmpty()) {
            throw new ConfigurationException("ONRECORD_TOKENS should hold name=token pairs with commas between them; entry "
                    + (digests.size() + 1) + " is none");
        }
        if (!SENDABLE.matcher(token).matches()) {
            throw new ConfigurationException(
                    "ONRECORD_TOKENS has a token for " + name + " that no header can carry; use visible ASCII characters");
        }
        if (nameOf(token).isPresent()) {
            throw new ConfigurationException("ONRECORD_TOKENS gives one token to " + nameOf(token).get() + " and " + name);
        }
        if (token.length() < STRONG) {
            Log.warnf("The token for %s has less than %d characters and can be guessed", name, STRONG);
        }
        if (digests.put(name, digest(token)) != null) {
            throw new ConfigurationException("ONRECORD_TOKENS names " + name + " twice");
        }
    }

    private static String stored(Path file) {
        try {
            if (!Files.exists(file)) {
                Files.createDirectories(file.getParent());
                Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
                Files.writeString(file, random() + "\n", StandardOpenOption.DSYNC);
                Log.infof("Made a token for writing; it lies in %s", file);
            } else {
                Log.infof("The token for writing lies in %s", file);
            }
            String token = Files.readString(file).strip();
            if (token.isEmpty()) {
                throw new ConfigurationException(file + " is empty; delete it, and a token is made at the next start");
            }
            return token;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String random() {
        byte[] bytes = new byte[32];
        new SecureRandom().nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static byte[] digest(String token) {
        return Sha256.of(token.getBytes(StandardCharsets.UTF_8));
    }
}

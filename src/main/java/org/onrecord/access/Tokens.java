package org.onrecord.access;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Shutdown;
import jakarta.enterprise.event.Startup;
import jakarta.inject.Singleton;

import io.quarkus.logging.Log;
import io.quarkus.runtime.configuration.ConfigurationException;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import io.smallrye.mutiny.subscription.Cancellable;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The tokens that are good now: those of the configuration and those of two files, which are read again and again, so that adding a line, or taking
 * one away, needs no restart. The file of the generated token counts only where none are configured.
 */
@Singleton
class Tokens {
    private static final Duration LOOKING = Duration.ofSeconds(1);
    private static final String GENERATED = "editor";

    private final List<Token> configured;
    private final OwnersFile generated;
    private final OwnersFile file;
    private volatile List<Token> good = List.of();
    private String seen;
    private Cancellable looking = () -> {};

    Tokens(@ConfigProperty(name = "onrecord.tokens") Optional<List<String>> configured, @ConfigProperty(name = "onrecord.data") Path data,
            @ConfigProperty(name = "onrecord.tokens-file") Path file) {
        this.configured = ConfiguredTokens.of(configured.orElse(List.of()));
        this.generated = new OwnersFile(data.resolve("token"));
        this.file = new OwnersFile(file);
    }

    Optional<Token> find(String token) {
        Token found = null;
        for (Token known : good) {
            // No way out of the loop: its time should not tell which token it was.
            found = known.is(token) ? known : found;
        }
        return Optional.ofNullable(found);
    }

    void start(@Observes Startup start) {
        try {
            look(true);
            if (good.isEmpty()) {
                generated.append(Token.random());
                Log.infof("Made an administrator's token; it lies in %s", generated.path());
                look(true);
            } else if (configured.isEmpty() && generated.exists()) {
                Log.infof("The administrator's token lies in %s", generated.path());
            }
            if (file.readableByOthers()) {
                Log.warnf("%s can be read by others than its owner", file.path());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (IllegalArgumentException e) {
            throw new ConfigurationException(e.getMessage());
        }
        looking = Multi.createFrom().ticks().every(LOOKING).onOverflow().drop().emitOn(Infrastructure.getDefaultWorkerPool())
                .subscribe().with(tick -> lookAgain());
    }

    void stop(@Observes Shutdown stop) {
        looking.cancel();
    }

    private void lookAgain() {
        try {
            look(false);
        } catch (IOException | RuntimeException e) {
            // Whoever was taken out of a file that cannot be read any more should not stay in.
            good = configured;
            if (seen != null) {
                Log.errorf("The tokens cannot be read, and those of files are not good any more: %s", e);
            }
            seen = null;
        }
    }

    /** @throws IllegalArgumentException where a line is wrong and {@code strict}; else such lines are passed over */
    private void look(boolean strict) throws IOException {
        String own = configured.isEmpty() ? generated.read().strip() : "";
        String lines = file.read();
        if ((own + "\n" + lines).equals(seen)) {
            return;
        }
        List<Token> found = new ArrayList<>(configured);
        if (!own.isEmpty()) {
            found.add(Token.of(GENERATED, Role.ADMIN, own));
        }
        List<String> faults = new ArrayList<>();
        found.addAll(read(lines, faults));
        if (strict && !faults.isEmpty()) {
            throw new IllegalArgumentException(faults.get(0));
        }
        faults.forEach(Log::error);
        if (seen != null) {
            Log.infof("The tokens were read again; there are %d", found.size());
        }
        good = found;
        seen = own + "\n" + lines;
    }

    private List<Token> read(String lines, List<String> faults) {
        List<Token> found = new ArrayList<>();
        List<String> all = lines.lines().toList();
        for (int i = 0; i < all.size(); i++) {
            String line = all.get(i).strip();
            try {
                if (!line.isEmpty() && !line.startsWith("#")) {
                    found.add(Token.ofLine(line));
                }
            } catch (IllegalArgumentException e) {
                faults.add(file.path() + ", line " + (i + 1) + ": " + e.getMessage());
            }
        }
        return found;
    }
}

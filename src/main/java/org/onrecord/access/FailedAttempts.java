package org.onrecord.access;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;

import jakarta.enterprise.context.ApplicationScoped;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import org.eclipse.microprofile.config.inject.ConfigProperty;

import org.onrecord.api.ProblemException;

/** Keeps those who try out tokens from trying many: after some that are not known, an address is refused until a minute is over. */
@ApplicationScoped
class FailedAttempts {
    private static final Duration WINDOW = Duration.ofMinutes(1);
    private static final int ADDRESSES = 10_000;

    private final int most;
    private final Cache<String, Window> windows = Caffeine.newBuilder().maximumSize(ADDRESSES).expireAfterWrite(WINDOW).build();

    FailedAttempts(@ConfigProperty(name = "onrecord.failed-attempts") int most) {
        this.most = most;
    }

    private record Window(long begun, AtomicInteger failures) {}

    /** @throws ProblemException where an address has failed too often; whether its token would be good is not even looked at */
    void check(String address) {
        Window window = windows.getIfPresent(address);
        if (most > 0 && window != null && window.failures.get() >= most) {
            throw ProblemException.tooManyRequests(
                    "Too many tokens that are not known came from this address; wait before you send another.",
                    WINDOW.minusNanos(System.nanoTime() - window.begun));
        }
    }

    void count(String address) {
        windows.get(address, a -> new Window(System.nanoTime(), new AtomicInteger())).failures.incrementAndGet();
    }
}

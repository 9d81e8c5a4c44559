package org.onrecord.server;

import java.util.LinkedHashSet;
import java.util.Set;

import io.netty.channel.Channel;

/**
 * The connections that have an answer waiting, because their clients do not take it as fast as it is made. Each of them holds memory, and where the
 * answer is streamed a thread, so there may be only so many: of more, the one that has waited longest without taking anything is hung up on.
 */
final class SlowReaders {
    /** Less than half of the threads: quarkus.thread-pool.max-threads. */
    private static final int MOST = 16;

    private final Set<Channel> waiting = new LinkedHashSet<>();

    synchronized void add(Channel connection) {
        waiting.add(connection);
        if (waiting.size() > MOST) {
            Channel slowest = waiting.iterator().next();
            waiting.remove(slowest);
            slowest.close();
        }
    }

    synchronized void remove(Channel connection) {
        waiting.remove(connection);
    }
}

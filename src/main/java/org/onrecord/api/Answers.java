package org.onrecord.api;

import org.jboss.resteasy.reactive.server.spi.ServerRequestContext;

/** Keeps whole answers for those who ask the same again. */
public interface Answers {
    /** Sends an answer whose headers are set, and may keep it. */
    void send(ServerRequestContext context, byte[] body);
}

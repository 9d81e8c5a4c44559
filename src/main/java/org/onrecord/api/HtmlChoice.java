package org.onrecord.api;

import io.vertx.ext.web.RoutingContext;

/** Whether a request that reads is answered with a page for people, which shows what a program gets in JSON. */
public final class HtmlChoice {
    private static final String CHOSEN = HtmlChoice.class.getName();

    private HtmlChoice() {
    }

    public static void choose(RoutingContext request) {
        request.put(CHOSEN, true);
    }

    public static boolean isMade(RoutingContext request) {
        return request.get(CHOSEN) != null;
    }
}

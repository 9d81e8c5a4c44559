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

    /** Notes a parameter that has no say in the answer, but stays in the links of the page. */
    static void keep(RoutingContext request, String parameter) {
        request.put(CHOSEN + parameter, true);
    }

    public static boolean keeps(RoutingContext request, String parameter) {
        return request.get(CHOSEN + parameter) != null;
    }

    public static boolean isMade(RoutingContext request) {
        return request.get(CHOSEN) != null;
    }
}

package org.onrecord.changeset;

import org.onrecord.list.Format;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.netty.handler.codec.DateFormatter;
import io.vertx.ext.web.RoutingContext;

import org.onrecord.api.HtmlChoice;
import org.onrecord.api.PagesAtOnce;
import org.onrecord.api.WellFormed;
import org.onrecord.changeset.SingleThings.Thing;
import org.onrecord.list.ListsAtOnce;
import org.onrecord.list.NextLink;
import org.onrecord.list.Page;

/** Makes answers whose search is shorter than the way to where others are answered. */
@ApplicationScoped
class AnswersAtOnce {
    private static final String JSON = MediaType.APPLICATION_JSON_TYPE.withCharset(StandardCharsets.UTF_8.name()).toString();
    /** A weight is none of its own. */
    private static final Pattern JSON_WITH_PARAMETERS = Pattern.compile("application/json(;(?!q=)[\\w.-]+=[\\w.-]+)+");

    /** As browsers send it: a page rather than anything else. */
    private static final Pattern PAGE = Pattern.compile("text/html(;(?!q=)[\\w.-]+=[\\w.-]+)*(,(?!.*(json|text/html)).*)?");

    private final SingleThings things;
    private final ListsAtOnce lists;
    private final ObjectMapper json;
    private final PagesAtOnce pages;

    AnswersAtOnce(SingleThings things, ListsAtOnce lists, ObjectMapper json, PagesAtOnce pages) {
        this.things = things;
        this.lists = lists;
        this.json = json;
        this.pages = pages;
    }

    Optional<Answer> find(RoutingContext request, Asked asked) {
        return isPage(request) ? page(request, asked) : data(request, asked);
    }

    private boolean isPage(RoutingContext request) {
        List<String> accepted = request.request().headers().getAll(HttpHeaders.ACCEPT);
        return accepted.size() == 1 && pages.isOf(request.request().path()) && !request.queryParams().contains(ListsAtOnce.FORMAT) && PAGE.matcher(accepted.get(0)).matches();
    }

    private Optional<Answer> page(RoutingContext request, Asked asked) {
        if (!WellFormed.isClear(request.request())) {
            return Optional.empty();
        }
        HtmlChoice.choose(request);
        return lists.find(request).flatMap(page -> pages.page(page, request).map(html -> {
            Map<String, String> headers = headers(asked.tag(), asked);
            headers.put(HttpHeaders.CONTENT_TYPE, Format.HTML_TYPE);
            NextLink.of(page).ifPresent(link -> headers.put(HttpHeaders.LINK, link));
            return new Answer(asked.state(), headers, html);
        }));
    }

    private Optional<Answer> data(RoutingContext request, Asked asked) {
        if (!isJson(request.request().headers().getAll(HttpHeaders.ACCEPT)) || !WellFormed.isClear(request.request())) {
            return Optional.empty();
        }
        String path = request.request().path();
        Optional<Thing> thing = request.request().query() == null ? things.find(path, asked.state().changeset()) : Optional.empty();
        return thing.isPresent() ? thing.map(found -> answer(found, asked)) : lists.find(request).map(page -> answer(page, asked));
    }

    /** Whether that is wanted and nothing else. */
    private static boolean isJson(List<String> accepted) {
        return accepted.isEmpty() || accepted.size() == 1 && (accepted.get(0).equals(MediaType.WILDCARD)
                || accepted.get(0).equals(MediaType.APPLICATION_JSON) || JSON_WITH_PARAMETERS.matcher(accepted.get(0)).matches());
    }

    private static Answer answer(Thing thing, Asked asked) {
        Map<String, String> headers = headers(asked.tag("\"" + thing.version() + "\""), asked);
        headers.put(HttpHeaders.LAST_MODIFIED, DateFormatter.format(Date.from(thing.since())));
        return new Answer(asked.state(), headers, thing.json());
    }

    private Answer answer(Page<?> page, Asked asked) {
        Map<String, String> headers = headers(asked.tag(), asked);
        NextLink.of(page).ifPresent(link -> headers.put(HttpHeaders.LINK, link));
        try {
            return new Answer(asked.state(), headers, page.json(json));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, String> headers(String tag, Asked asked) {
        return new HashMap<>(Map.of(HttpHeaders.CONTENT_TYPE, JSON, HttpHeaders.ETAG, tag, HttpHeaders.CACHE_CONTROL,
                Validators.CACHE_CONTROL, HttpHeaders.VARY, asked.varying()));
    }
}

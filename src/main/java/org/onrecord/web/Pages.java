package org.onrecord.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.annotation.Annotation;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.arc.All;
import io.quarkus.qute.TemplateInstance;
import io.vertx.ext.web.RoutingContext;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

import org.onrecord.api.HtmlChoice;
import org.onrecord.api.LongAnswer;
import org.onrecord.api.PagesAtOnce;
import org.onrecord.api.Problem;
import org.onrecord.api.RenderedJson;
import org.onrecord.api.Routes;
import org.onrecord.api.WithJson;
import org.onrecord.list.Format;

/** Shows to people in a browser what programs get as JSON, at the same URL and made of the same answer. */
@ApplicationScoped
class Pages implements PagesAtOnce {
    /** Before what measures the time of an answer. */
    private static final int EARLY = 6000;
    private static final int BAD_REQUEST = Response.Status.BAD_REQUEST.getStatusCode();
    private static final MediaType HTML = MediaType.valueOf(Format.HTML_TYPE);

    private final Map<String, WebPage<?>> byPath;
    private final PlainPage plain;
    private final ProblemPage problems;
    private final Refusals refusals;
    private final ObjectMapper json;
    private final Instance<RoutingContext> context;

    Pages(@All List<WebPage<?>> pages, PlainPage plain, ProblemPage problems, Refusals refusals, ObjectMapper json,
            Instance<RoutingContext> context) {
        this.byPath = pages.stream().collect(Collectors.toMap(WebPage::path, Function.identity()));
        this.plain = plain;
        this.problems = problems;
        this.refusals = refusals;
        this.json = json;
        this.context = context;
    }

    @ServerResponseFilter(priority = EARLY)
    void show(ContainerResponseContext response, ResourceInfo resource) {
        RoutingContext routing = context.get();
        Object answer = response.getEntity() instanceof LongAnswer longer && HtmlChoice.isMade(routing)
                ? longer.whole()
                : response.getEntity();
        if (answer instanceof TemplateInstance || (answer instanceof Record || answer instanceof WithJson) && HtmlChoice.isMade(routing)) {
            String path = path(resource);
            WebRequest plain = new WebRequest(routing);
            WebRequest request = answer instanceof Problem problem && problem.status() == BAD_REQUEST && byPath.containsKey(path)
                    ? plain.refused(refusals.of(problem, plain))
                    : plain;
            response.setEntity(HtmlText.of(page(answer, path, request), request), new Annotation[0], HTML);
        }
    }

    @Override
    public boolean isOf(String path) {
        WebPage<?> page = byPath.get(path);
        return page != null && page.atOnce();
    }

    @Override
    public Optional<byte[]> page(Object answer, RoutingContext routing) {
        WebRequest request = new WebRequest(routing);
        try {
            return Optional.of(HtmlText.of(page(answer, routing.request().path(), request), request).bytes());
        } catch (RuntimeException e) {
            // Whatever it is happens again on the ordinary way, where it is told.
            return Optional.empty();
        }
    }

    private TemplateInstance page(Object answer, String path, WebRequest request) {
        if (answer instanceof TemplateInstance itself) {
            return itself;
        }
        if (answer instanceof Problem problem) {
            return Optional.ofNullable(request.refusal() == null ? null : byPath.get(path)).flatMap(page -> page.refused(request))
                    .orElseGet(() -> problems.show(problem, request));
        }
        WebPage<?> page = byPath.get(path);
        return page == null ? plain.show(answer, request) : shown(page, answer, request);
    }

    private <T> TemplateInstance shown(WebPage<T> page, Object answer, WebRequest request) {
        try {
            @SuppressWarnings("unchecked")
            T read = (T) (answer instanceof RenderedJson rendered
                    ? json.readValue(rendered.json(json), page.type())
                    : page.type().cast(answer));
            return page.show(read, request);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String path(ResourceInfo resource) {
        return resource == null || resource.getResourceMethod() == null ? "" : Routes.template(resource.getResourceMethod());
    }

    /** A page as it is sent. */
    record HtmlText(byte[] bytes) {
        static HtmlText of(TemplateInstance page, WebRequest request) {
            return new HtmlText(page.data("request", request).setLocale(request.locale()).render().getBytes(StandardCharsets.UTF_8));
        }
    }
}

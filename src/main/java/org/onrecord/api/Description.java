package org.onrecord.api;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response.Status;

import io.quarkus.smallrye.openapi.runtime.OpenApiConstants;
import io.quarkus.smallrye.openapi.runtime.OpenApiDocumentService;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.smallrye.openapi.runtime.io.Format;
import io.vertx.core.buffer.Buffer;
import io.vertx.ext.web.RoutingContext;

/**
 * The description of the API and the page to try it, where a proxy has them below a path of its own too: those of Quarkus know only where they are without
 * one.
 */
@ApplicationScoped
class Description {
    private static final Pattern PATH = Pattern.compile("/q/openapi(?:\\.(?<format>json|yaml|yml))?");
    private static final String PAGE = "/q/swagger-ui";
    private static final Map<String, String> FILES = Map.of(PAGE + "/", "text/html", PAGE + "/index.html", "text/html",
            PAGE + "/initializer.js", "text/javascript");
    /** As Quarkus writes it, first as JSON. */
    private static final Pattern SERVER = Pattern.compile("(\"servers\" : \\[ \\{\\s+\"url\" : \")/(?=\")|(?m)(^servers:\\n- url: )/$");
    private static final int EARLY = 800;

    private final OpenApiDocumentService descriptions;

    Description(OpenApiDocumentService descriptions) {
        this.descriptions = descriptions;
    }

    static boolean isAt(String path) {
        return PATH.matcher(path).matches();
    }

    void register(@Observes Filters filters) {
        filters.register(this::answer, EARLY);
    }

    private void answer(RoutingContext context) {
        String path = context.request().path();
        String method = context.request().method().name();
        if (!path.startsWith("/q/") || !method.equals(HttpMethod.GET) && !method.equals(HttpMethod.HEAD)) {
            context.next();
        } else if (isAt(path) && WellFormed.isClear(context.request()) && !PublicUrl.prefix(context.request()).isEmpty()) {
            Format format = format(context);
            send(context, format.getMimeType(), of(format, PublicUrl.prefix(context.request())));
        } else if (path.equals(PAGE)) {
            context.response().setStatusCode(Status.PERMANENT_REDIRECT.getStatusCode())
                    .putHeader(HttpHeaders.LOCATION, PublicUrl.prefix(context.request()) + PAGE + "/").end();
        } else if (FILES.containsKey(path)) {
            send(context, FILES.get(path), file(path));
        } else {
            context.next();
        }
    }

    private static Format format(RoutingContext context) {
        Matcher path = PATH.matcher(context.request().path());
        String named = path.matches() && path.group("format") != null ? path.group("format") : context.request().getParam("format", "");
        String accepted = context.request().getHeader(HttpHeaders.ACCEPT);
        return named.equalsIgnoreCase("json")
                || named.isEmpty() && accepted != null && accepted.contains(MediaType.APPLICATION_JSON) ? Format.JSON : Format.YAML;
    }

    private byte[] of(Format format, String prefix) {
        String described = new String(descriptions.getDocument(OpenApiConstants.DEFAULT_DOCUMENT_NAME, format), StandardCharsets.UTF_8);
        Matcher server = SERVER.matcher(described);
        if (!server.find()) {
            throw new IllegalStateException("The description should name one server, /");
        }
        return (described.substring(0, server.end() - 1) + prefix + described.substring(server.end())).getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] file(String path) {
        String name = path.endsWith(".js") ? "initializer.js" : "index.html";
        try (InputStream in = Description.class.getResourceAsStream("/swagger-ui/" + name)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void send(RoutingContext context, String type, byte[] body) {
        context.response().putHeader(HttpHeaders.CONTENT_TYPE, type + ";charset=UTF-8").putHeader(HttpHeaders.CONTENT_LENGTH,
                Integer.toString(body.length));
        if (context.request().method().name().equals(HttpMethod.HEAD)) {
            context.response().end();
        } else {
            context.response().end(Buffer.buffer(body));
        }
    }
}

package org.onrecord.changeset;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response.Status;

import io.smallrye.mutiny.Multi;
import io.vertx.ext.web.RoutingContext;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

import org.onrecord.api.OutsideTheRecord;
import org.onrecord.api.Routes;
import org.onrecord.list.Page;
import org.onrecord.text.Sha256;

/**
 * Conditional requests (RFC 9110, section 13): whatever is read is a function of the request and of the last changeset, so a client that has an
 * answer to the same request as of the same changeset is told so, before anything is looked up.
 */
@ApplicationScoped
class Validators {
    static final String CACHE_CONTROL = "no-cache";
    /** Where what is asked is found with a request for something outside the record. */
    private static final String OUTSIDE = Asked.NAME + ".outside";
    private static final int BEFORE_FORMATS = 9000;
    private static final int VERSION_BYTES = 8;
    private final Changesets changesets;

    Validators(Changesets changesets) {
        this.changesets = changesets;
    }

    @ServerRequestFilter
    Optional<RestResponse<Void>> unchanged(ContainerRequestContext request, ResourceInfo resource, RoutingContext routing) {
        if (!Routes.READING.contains(request.getMethod()) || resource.getResourceMethod().getReturnType() == Multi.class) {
            return Optional.empty();
        }
        Asked asked = routing.get(Asked.NAME);
        if (outside(resource)) {
            request.setProperty(OUTSIDE, asked);
            return Optional.empty();
        }
        request.setProperty(Asked.NAME, asked);
        String known = request.getHeaderString(HttpHeaders.IF_NONE_MATCH);
        if (known != null) {
            return asked.matching(known).map(tag -> notModified().header(HttpHeaders.ETAG, tag).build());
        }
        return unmodified(request) ? Optional.of(notModified().build()) : Optional.empty();
    }

    private static boolean outside(ResourceInfo resource) {
        return resource.getResourceClass().isAnnotationPresent(OutsideTheRecord.class)
                || resource.getResourceMethod().isAnnotationPresent(OutsideTheRecord.class);
    }

    private static ResponseBuilder<Void> notModified() {
        return ResponseBuilder.create(Status.NOT_MODIFIED);
    }

    /** What a list outside the record is like, whatever format it will have. */
    @ServerResponseFilter(priority = BEFORE_FORMATS)
    void version(ContainerRequestContext request, ContainerResponseContext response) {
        boolean whole = response.getEntity() instanceof Page<?> page && page.rendition() != null && page.rendition().following() == null;
        if (whole && request.getProperty(OUTSIDE) != null) {
            Page<?> page = (Page<?>) response.getEntity();
            byte[] hash = Sha256.of((page.items() + page.next() + page.total()).getBytes(StandardCharsets.UTF_8));
            response.getHeaders().putSingle(HttpHeaders.ETAG, "W/\"" + HexFormat.of().formatHex(hash, 0, VERSION_BYTES) + "\"");
        }
    }

    @ServerResponseFilter
    void mark(ContainerRequestContext request, ContainerResponseContext response) {
        Asked asked = (Asked) request.getProperty(Asked.NAME);
        MultivaluedMap<String, Object> headers = response.getHeaders();
        if (asked == null) {
            if (Routes.READING.contains(request.getMethod()) && !headers.containsKey(HttpHeaders.CACHE_CONTROL)) {
                headers.putSingle(HttpHeaders.CACHE_CONTROL, CACHE_CONTROL);
                headers.putSingle(HttpHeaders.VARY, Asked.VARY + ", " + HttpHeaders.ACCEPT_LANGUAGE);
            }
            compare((Asked) request.getProperty(OUTSIDE), request, response);
            return;
        }
        headers.putSingle(HttpHeaders.CACHE_CONTROL, CACHE_CONTROL);
        headers.putSingle(HttpHeaders.VARY, asked.varying());
        Object version = headers.getFirst(HttpHeaders.ETAG);
        if (response.getStatus() == Status.NOT_MODIFIED.getStatusCode() && version != null) {
            return;
        }
        if (version != null) {
            headers.putSingle(HttpHeaders.ETAG, asked.tag(version.toString()));
        } else if (response.getStatusInfo().getFamily() == Status.Family.SUCCESSFUL
                || response.getStatus() == Status.NOT_MODIFIED.getStatusCode()) {
            headers.putSingle(HttpHeaders.ETAG, asked.tag());
        }
    }

    /** What is outside the record and has a version of its own is looked up, and left out where the client has that. */
    private static void compare(Asked asked, ContainerRequestContext request, ContainerResponseContext response) {
        Object version = response.getHeaders().getFirst(HttpHeaders.ETAG);
        if (asked == null || version == null || response.getStatus() != Status.OK.getStatusCode()) {
            return;
        }
        String tag = asked.outside(version.toString());
        response.getHeaders().putSingle(HttpHeaders.ETAG, tag);
        String known = request.getHeaderString(HttpHeaders.IF_NONE_MATCH);
        if (known != null && Arrays.stream(known.split(",")).map(String::strip).anyMatch(tag::equals)) {
            response.setStatusInfo(Status.NOT_MODIFIED);
            response.setEntity(null);
        }
    }

    /** Nothing at all was written since; dates have no fractions of seconds here. */
    private boolean unmodified(ContainerRequestContext request) {
        String since = request.getHeaderString(HttpHeaders.IF_MODIFIED_SINCE);
        try {
            return since != null && !changesets.lastAt().truncatedTo(ChronoUnit.SECONDS)
                    .isAfter(ZonedDateTime.parse(since, DateTimeFormatter.RFC_1123_DATE_TIME).toInstant());
        } catch (DateTimeException e) {
            return false;
        }
    }
}

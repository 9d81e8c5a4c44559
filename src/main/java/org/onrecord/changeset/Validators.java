package org.onrecord.changeset;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response.Status;

import io.smallrye.mutiny.Multi;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

import org.onrecord.api.OutsideTheRecord;

/**
 * Conditional requests (RFC 9110, section 13): whatever is read is a function of the request and of the last changeset, so a client that has an
 * answer to the same request as of the same changeset is told so, before anything but that number is looked up.
 */
@ApplicationScoped
class Validators {
    private static final Set<String> READING = Set.of(HttpMethod.GET, HttpMethod.HEAD);
    private static final String VALIDATOR = Validators.class.getName();
    private static final String SEPARATOR = "-";

    private final Changesets changesets;
    private final String version;

    Validators(Changesets changesets, @ConfigProperty(name = "quarkus.application.version") String version) {
        this.changesets = changesets;
        this.version = version;
    }

    @ServerRequestFilter
    Optional<RestResponse<Void>> unchanged(ContainerRequestContext request, ResourceInfo resource) {
        if (!READING.contains(request.getMethod()) || resource.getResourceMethod().getReturnType() == Multi.class || outside(resource)) {
            return Optional.empty();
        }
        Changesets.Head head = changesets.visibleHead();
        String validator = head.number() + SEPARATOR + fingerprint(request);
        request.setProperty(VALIDATOR, validator);
        String known = request.getHeaderString(HttpHeaders.IF_NONE_MATCH);
        if (known != null) {
            return matching(known, validator).map(tag -> notModified().header(HttpHeaders.ETAG, tag).build());
        }
        return unmodified(request, head.at()) ? Optional.of(notModified().build()) : Optional.empty();
    }

    private static boolean outside(ResourceInfo resource) {
        return resource.getResourceClass().isAnnotationPresent(OutsideTheRecord.class)
                || resource.getResourceMethod().isAnnotationPresent(OutsideTheRecord.class);
    }

    private static ResponseBuilder<Void> notModified() {
        return ResponseBuilder.create(Status.NOT_MODIFIED);
    }

    @ServerResponseFilter
    void mark(ContainerRequestContext request, ContainerResponseContext response) {
        Object validator = request.getProperty(VALIDATOR);
        if (validator == null) {
            return;
        }
        MultivaluedMap<String, Object> headers = response.getHeaders();
        headers.putSingle(HttpHeaders.CACHE_CONTROL, "no-cache");
        headers.putSingle(HttpHeaders.VARY, HttpHeaders.ACCEPT + ", " + HttpHeaders.ACCEPT_ENCODING);
        Object version = headers.getFirst(HttpHeaders.ETAG);
        if (response.getStatus() == Status.NOT_MODIFIED.getStatusCode() && version != null) {
            return;
        }
        if (version != null) {
            headers.putSingle(HttpHeaders.ETAG, version.toString().replaceFirst("\"$", SEPARATOR + validator + "\""));
        } else if (response.getStatusInfo().getFamily() == Status.Family.SUCCESSFUL
                || response.getStatus() == Status.NOT_MODIFIED.getStatusCode()) {
            headers.putSingle(HttpHeaders.ETAG, "W/\"" + validator + "\"");
        }
    }

    private String fingerprint(ContainerRequestContext request) {
        String encodings = Objects.toString(request.getHeaderString(HttpHeaders.ACCEPT_ENCODING), "").toLowerCase(Locale.ROOT);
        return Integer.toHexString(Objects.hash(version, request.getUriInfo().getRequestUri(), request.getHeaderString(HttpHeaders.ACCEPT),
                encodings.contains("gzip")));
    }

    /** The one of some tags that stands for the answer which the request would get. */
    private static Optional<String> matching(String known, String validator) {
        return Arrays.stream(known.split(",")).map(String::strip)
                .filter(tag -> tag.endsWith("\"" + validator + "\"") || tag.endsWith(SEPARATOR + validator + "\"")).findFirst();
    }

    /** Nothing at all was written since; dates have no fractions of seconds here. */
    private static boolean unmodified(ContainerRequestContext request, Instant last) {
        String since = request.getHeaderString(HttpHeaders.IF_MODIFIED_SINCE);
        try {
            return since != null && !last.truncatedTo(ChronoUnit.SECONDS)
                    .isAfter(ZonedDateTime.parse(since, DateTimeFormatter.RFC_1123_DATE_TIME).toInstant());
        } catch (DateTimeException e) {
            return false;
        }
    }
}

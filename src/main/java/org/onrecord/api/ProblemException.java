package org.onrecord.api;

import java.time.Duration;
import java.util.List;

import jakarta.ws.rs.core.Response.Status;

import org.onrecord.api.Problem.Candidate;
import org.onrecord.api.Problem.Fault;

/** Ends a request with a {@link Problem}; what it has written is rolled back. */
public class ProblemException extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private static final String VALIDATION = "validation";
    private static final String CONFLICT = "conflict";

    private final transient Problem problem;
    private final Duration retryAfter;

    private ProblemException(Problem problem, Duration retryAfter) {
        super(problem.detail());
        this.problem = problem;
        this.retryAfter = retryAfter;
    }

    private ProblemException(Status status, String type, String detail, List<Fault> faults) {
        this(Problem.of(status, type, detail, faults), null);
    }

    private ProblemException(Status status, String type, Fault fault) {
        this(status, type, fault.sentence(), List.of(fault));
    }

    /** 400: what was sent breaks a rule. */
    public static ProblemException validation(List<Fault> faults) {
        return new ProblemException(Status.BAD_REQUEST, VALIDATION, Brevity.sentences(faults), faults);
    }

    public static ProblemException validation(Fault fault) {
        return validation(List.of(fault));
    }

    /** 400: a body that is no JSON, or none at all. */
    public static ProblemException malformed(String detail) {
        return new ProblemException(Status.BAD_REQUEST, "malformed-json", Fault.pointer("", detail));
    }

    /** 409: a name that several speakers bear. */
    public static ProblemException ambiguous(Fault place, List<Candidate> candidates) {
        Fault fault = new Fault(place.parameter(), place.pointer(), place.detail(), candidates);
        return new ProblemException(Status.CONFLICT, "ambiguous-name", fault);
    }

    /** 409: what was sent contradicts what is recorded. */
    public static ProblemException conflict(Fault fault) {
        return conflict(List.of(fault));
    }

    public static ProblemException conflict(List<Fault> faults) {
        return new ProblemException(Status.CONFLICT, CONFLICT, Brevity.sentences(faults), faults);
    }

    /** The faults of several problems of one body as one problem. */
    static ProblemException together(List<ProblemException> problems) {
        List<Fault> faults = problems.stream().flatMap(problem -> problem.problem.errors().stream()).toList();
        List<String> kinds = problems.stream().map(problem -> problem.problem.kind()).distinct().toList();
        if (problems.size() == 1) {
            return problems.get(0);
        } else if (kinds.contains(VALIDATION)) {
            return validation(faults);
        }
        return new ProblemException(Status.CONFLICT, kinds.size() == 1 ? kinds.get(0) : CONFLICT, Brevity.sentences(faults), faults);
    }

    /** Whether it is about places in a body, of which others may be wrong too. */
    boolean isOfBody() {
        return (problem.status() == Status.BAD_REQUEST.getStatusCode() || problem.status() == Status.CONFLICT.getStatusCode())
                && problem.errors() != null && problem.errors().stream().allMatch(fault -> fault.pointer() != null);
    }

    /** 400: an upload that was not taken in to its end. */
    public static ProblemException importEnded(String type, String detail, List<Fault> faults) {
        return new ProblemException(Status.BAD_REQUEST, type, detail, faults);
    }

    static ProblemException malformedUrl() {
        return new ProblemException(UnroutedProblems.MALFORMED_URL, null);
    }

    public static ProblemException notFound(String detail) {
        return new ProblemException(Status.NOT_FOUND, "not-found", detail, List.of());
    }

    /** 412: the thing has changed since the client read it. */
    public static ProblemException preconditionFailed(String detail) {
        return new ProblemException(Status.PRECONDITION_FAILED, "precondition-failed", Fault.parameter("If-Match", detail));
    }

    /** 428: the client must say which version it means to change. */
    public static ProblemException preconditionRequired(String detail) {
        return new ProblemException(Status.PRECONDITION_REQUIRED, "precondition-required", Fault.parameter("If-Match", detail));
    }

    public static ProblemException tooLarge(String detail) {
        return new ProblemException(Status.REQUEST_ENTITY_TOO_LARGE, "content-too-large", detail, List.of());
    }

    public static ProblemException unsupportedMediaType(String detail) {
        return new ProblemException(Status.UNSUPPORTED_MEDIA_TYPE, "unsupported-media-type", detail, List.of());
    }

    /** 408: the request did not arrive in time. */
    public static ProblemException requestTimeout(String detail) {
        return new ProblemException(Status.REQUEST_TIMEOUT, "request-timeout", detail, List.of());
    }

    /** 429: the client may come back after a while. */
    public static ProblemException tooManyRequests(String detail, Duration retryAfter) {
        return new ProblemException(Problem.of(Status.TOO_MANY_REQUESTS, "too-many-requests", detail, List.of()), retryAfter);
    }

    /** 503: the service cannot do this now, but may after a while. */
    public static ProblemException unavailable(String detail, Duration retryAfter) {
        return new ProblemException(Problem.of(Status.SERVICE_UNAVAILABLE, "unavailable", detail, List.of()), retryAfter);
    }

    /**
     * 422: a record that is not what it says that it was.
     *
     * @param things what is altered, or the first of that
     * @param count  how many are
     */
    public static ProblemException altered(String detail, List<String> things, long count) {
        String more = count > things.size() ? "; and " + (count - things.size()) + " more" : "";
        return new ProblemException(Problem.of(422, "Unprocessable Content", "altered-record",
                detail + ": " + String.join("; ", things) + more, things.stream().map(thing -> Fault.pointer("", thing)).toList()), null);
    }

    /** 501: this installation has not what was asked for. */
    public static ProblemException notImplemented(String detail) {
        return new ProblemException(Status.NOT_IMPLEMENTED, "not-implemented", detail, List.of());
    }

    /** 507: there is no room to keep what was sent. */
    public static ProblemException insufficientStorage(String detail) {
        return new ProblemException(Problem.of(507, "Insufficient Storage", "insufficient-storage", detail, List.of()), null);
    }

    public Problem problem() {
        return problem;
    }

    /** The seconds after which the same request may succeed, whole ones and at least one, or {@code null} where that is not known. */
    Long retryAfter() {
        return retryAfter == null ? null : Math.max(1, retryAfter.plusMillis(999).toSeconds());
    }
}

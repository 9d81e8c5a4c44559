package org.onrecord.api;

import java.util.List;
import java.util.Set;

import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.Status;

/** The problems that HTTP itself has with a request. */
final class HttpProblem {
    static final String NOTHING_HERE = "There is nothing here; the paths are listed at /q/openapi.";

    private HttpProblem() {
    }

    /** @param mediaTypes those in which the path answers */
    static Problem of(Response response, Set<String> mediaTypes) {
        int status = response.getStatus();
        return switch (status) {
            case 400 -> problem(response, "bad-request", "The request is malformed.");
            case 404 -> problem(response, "not-found", NOTHING_HERE);
            case 406 -> problem(response, "not-acceptable",
                    "This answers " + String.join(", ", mediaTypes).replace(";charset=UTF-8", "")
                            + "; accept one of these, or leave Accept out.");
            case 413 -> problem(response, "content-too-large", "The body is too large.");
            case 415 -> problem(response, "unsupported-media-type", "The body should be application/json in UTF-8, uncompressed.");
            default -> problem(response, "http", response.getStatusInfo().getReasonPhrase());
        };
    }

    private static Problem problem(Response response, String type, String detail) {
        Status status = Status.fromStatusCode(response.getStatus());
        String title = status == null ? "Error" : status.getReasonPhrase();
        return Problem.of(response.getStatus(), title, type, detail, List.of());
    }
}

package org.onrecord.api;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.Status;

/** The problems that HTTP itself has with a request. */
final class HttpProblem {
    static final String NOTHING_HERE = "There is nothing here; the paths are listed at /q/openapi.";

    private static final String CSV = "text/csv";
    private static final Pattern SPREADSHEET = Pattern.compile("ms-excel|spreadsheet", Pattern.CASE_INSENSITIVE);

    /** What clients say of files that they do not know. */
    private static final Pattern UNTOLD = Pattern.compile("octet-stream|zip", Pattern.CASE_INSENSITIVE);

    private HttpProblem() {
    }

    /**
     * @param mediaTypes those in which the path answers
     * @param consumed   those of the bodies that it takes
     * @param sent       that of the body, or {@code null}
     */
    static Problem of(Response response, Set<String> mediaTypes, Set<String> consumed, String sent) {
        int status = response.getStatus();
        return switch (status) {
            case 400 -> problem(response, "bad-request", "The request is malformed.");
            case 404 -> problem(response, "not-found", NOTHING_HERE);
            case 406 -> problem(response, "not-acceptable",
                    "This answers " + String.join(", ", mediaTypes).replace(";charset=UTF-8", "")
                            + "; accept one of these, or leave Accept out.");
            case 413 -> problem(response, "content-too-large", "The body is too large.");
            case 415 -> problem(response, "unsupported-media-type",
                    (consumed.contains(CSV) && sent != null ? spreadsheet(sent) : "") + "The body should be "
                            + String.join(" or ", consumed) + " in UTF-8, uncompressed.");
            default -> problem(response, "http", response.getStatusInfo().getReasonPhrase());
        };
    }

    private static String spreadsheet(String sent) {
        String advice = "; save it as CSV and send that as " + CSV + ". ";
        if (SPREADSHEET.matcher(sent).find()) {
            return "This is a spreadsheet's own format" + advice;
        }
        return UNTOLD.matcher(sent).find() ? "This may be a spreadsheet's own format (xlsx, ods or xls)" + advice : "";
    }

    private static Problem problem(Response response, String type, String detail) {
        Status status = Status.fromStatusCode(response.getStatus());
        String title = status == null ? "Error" : status.getReasonPhrase();
        return Problem.of(response.getStatus(), title, type, detail, List.of());
    }
}

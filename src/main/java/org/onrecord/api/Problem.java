package org.onrecord.api;

import java.net.URI;
import java.util.List;

import jakarta.ws.rs.core.Response.Status;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An error as clients get it, {@code application/problem+json} of RFC 9457. */
@Schema(description = "An error, application/problem+json of RFC 9457.", requiredProperties = {"type", "title", "status", "detail"})
public record Problem(
        @Schema(examples = "urn:problem-type:onrecord:validation", description = "Names the kind of problem; stable.") URI type,
        @Schema(examples = "Bad Request") String title,
        @Schema(examples = "400") int status,
        @Schema(examples = "limit is 0; it should be a whole number from 1 to 1000",
                description = "What is wrong and what would be right.") String detail,
        @Schema(description = "The places at fault, where the request has some: the first ten, and then how many more there are.") List<Fault> errors) {

    public static final String MEDIA_TYPE = "application/problem+json";
    private static final String TYPES = "urn:problem-type:onrecord:";

    /** One place at fault: a parameter of the request (query or header), or a JSON pointer (RFC 6901) into its body. */
    @Schema(requiredProperties = "detail")
    public record Fault(
            @Schema(examples = "limit", description = "A query parameter or header.") String parameter,
            @Schema(examples = "/appearances/0/document/url",
                    description = "A JSON pointer (RFC 6901) into the body; cut in its midst where it is longer than a kilobyte.") String pointer,
            String detail,
            @Schema(description = "What an ambiguous name can mean, ten at most.") List<Candidate> candidates) {

        public static Fault parameter(String parameter, String detail) {
            return new Fault(parameter, null, detail, null);
        }

        public static Fault pointer(String pointer, String detail) {
            return new Fault(null, pointer, detail, null);
        }

        /** What stands for those that are not listed. */
        static Fault further(int faults) {
            return new Fault(null, null, faults + (faults == 1 ? " more fault is" : " more faults are") + " not listed", null);
        }

        /** Where and what, in one. */
        public String sentence() {
            String place = parameter != null ? parameter : pointer;
            return place == null || place.isEmpty() ? detail : place + " " + detail;
        }
    }

    /** One thing that an ambiguous name can mean. */
    public record Candidate(@Schema(examples = "nour-news") String id, @Schema(examples = "Nour News") String name,
            @Schema(description = "Since when it is called so, where that matters; EDTF as it was given",
                    examples = "2016-01-01") String from,
            @Schema(description = "Until when it was called so, where that matters", examples = "2019") String to) {
        public Candidate(String id, String name) {
            this(id, name, null, null);
        }

        /** Which it is and when, in words. */
        public String sentence() {
            return id + (from == null ? "" : " from " + from) + (to == null ? "" : " to " + to);
        }
    }

    public static Problem of(Status status, String type, String detail, List<Fault> faults) {
        return of(status.getStatusCode(), status.getReasonPhrase(), type, detail, faults);
    }

    static Problem of(int status, String title, String type, String detail, List<Fault> faults) {
        return new Problem(URI.create(TYPES + type), title, status, Brevity.detail(detail), faults.isEmpty() ? null : Brevity.few(faults));
    }

    /** Whether the service has no such path at all. */
    public boolean nowhere() {
        return HttpProblem.NOTHING_HERE.equals(detail);
    }

    /** What its type says, without what all types begin with. */
    String kind() {
        return type.toString().substring(TYPES.length());
    }

    /** The problem as it is sent where no resource answers. */
    public String json() {
        JsonObject json = new JsonObject().put("type", type.toString()).put("title", title).put("status", status).put("detail", detail);
        if (errors != null) {
            json.put("errors", new JsonArray(errors.stream()
                    .map(fault -> new JsonObject().put("parameter", fault.parameter).put("detail", fault.detail)).toList()));
        }
        return json.encode();
    }
}

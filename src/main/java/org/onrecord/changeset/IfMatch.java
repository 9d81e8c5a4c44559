package org.onrecord.changeset;

import java.util.Arrays;
import java.util.regex.Pattern;

import jakarta.ws.rs.core.EntityTag;

import org.onrecord.api.ProblemException;

/**
 * Which state of a thing a client means to change (RFC 9110, section 13.1.1). The strong ETag of a thing begins with the number of its state; what
 * follows, which {@link Validators} appends, tells representations of that state apart.
 *
 * @param header the value of the header, or {@code null}
 */
public record IfMatch(String header) {
    /** Describes the header wherever it is taken. */
    public static final String DESCRIPTION = "The ETag of the state that is meant, as it was last read.";
    private static final String ANY = "*";
    private static final Pattern TAG = Pattern.compile("\\s*\"(\\d{1,18})(-.*)?\"\\s*");

    /** @throws ProblemException where there is none: nobody overwrites what he has not read */
    public static IfMatch required(String header) {
        if (header == null) {
            throw ProblemException.preconditionRequired("is missing; send the ETag of the state that you mean to change");
        }
        return new IfMatch(header);
    }

    public static EntityTag tag(long state) {
        return new EntityTag(Long.toString(state));
    }

    /** @throws ProblemException where another state is meant than the current one */
    public void check(long current) {
        if (header != null && !header.equals(ANY)
                && Arrays.stream(header.split(",")).map(TAG::matcher).noneMatch(tag -> tag.matches() && Long.parseLong(tag.group(1)) == current)) {
            throw ProblemException.preconditionFailed(
                    "names another state than the current one, whose ETag is \"" + current + "\"; read it again");
        }
    }
}

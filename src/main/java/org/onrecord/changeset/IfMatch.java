package org.onrecord.changeset;

import java.util.Arrays;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

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
    private static final Pattern TAG = Pattern.compile("\\s*\"(?<state>\\d{1,18})(-(?<changeset>\\d{1,18})-.*|-.*)?\"\\s*");

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
                && tags().noneMatch(tag -> Long.parseLong(tag.group("state")) == current)) {
            throw ProblemException.preconditionFailed(
                    "names another state than the current one, whose ETag is \"" + current + "\"; read it again");
        }
    }

    /** Whether more than one state is good, so that it may pass from one of them to another meanwhile. */
    public boolean meansSeveral() {
        return ANY.equals(header) || header.contains(",");
    }

    /**
     * As of which changeset the client has read what it means to change.
     *
     * @param last the last changeset, which is meant where the tag does not say
     */
    public long readAsOf(long last) {
        return header == null ? last
                : tags().map(tag -> tag.group("changeset")).filter(Objects::nonNull).mapToLong(Long::parseLong).filter(read -> read <= last)
                        .max().orElse(last);
    }

    private Stream<Matcher> tags() {
        return Arrays.stream(header.split(",")).map(TAG::matcher).filter(Matcher::matches);
    }
}

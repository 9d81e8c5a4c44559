package org.onrecord.changeset;

import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;

import jakarta.ws.rs.core.HttpHeaders;

import org.onrecord.changeset.LastChangeset.State;

/**
 * A question, asked of the record in some state.
 *
 * @param validator tells the answer from those to other questions, and from those after other changesets
 */
record Asked(Question question, State state, String validator) {
    /** Where it is found with a request. */
    static final String NAME = Asked.class.getName();
    static final String VARY = HttpHeaders.ACCEPT + ", " + HttpHeaders.ACCEPT_ENCODING;
    private static final String SEPARATOR = "-";

    /** @param version of the program, which may answer otherwise than another */
    static Asked of(Question question, State state, String version) {
        int fingerprint = Objects.hash(version, question.uri(), question.accept(), question.languages(), question.compressed());
        return new Asked(question, state, state.changeset() + SEPARATOR + Integer.toHexString(fingerprint));
    }

    /** Of which headers of the request the answer is a function. */
    String varying() {
        return question.languages() == null ? VARY : VARY + ", " + HttpHeaders.ACCEPT_LANGUAGE;
    }

    /** The tag of an answer that has no other. */
    String tag() {
        return "W/\"" + validator + "\"";
    }

    /** The tag of an answer that shows one version of something. */
    String tag(String version) {
        return version.replaceFirst("\"$", SEPARATOR + validator + "\"");
    }

    /** The tag of an answer that has a version outside the record, which {@link #matching} does not take for one of the record's. */
    String outside(String version) {
        return version.replaceFirst("\"$", "." + validator + "\"");
    }

    /** The one of some tags (RFC 9110, section 13.1.2) that stands for the answer which this would get. */
    Optional<String> matching(String tags) {
        return Arrays.stream(tags.split(",")).map(String::strip)
                .filter(tag -> tag.endsWith("\"" + validator + "\"") || tag.endsWith(SEPARATOR + validator + "\"")).findFirst();
    }
}

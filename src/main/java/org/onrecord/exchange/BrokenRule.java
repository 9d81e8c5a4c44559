package org.onrecord.exchange;

import java.util.Locale;
import java.util.Map;

import org.hibernate.exception.ConstraintViolationException;

import org.onrecord.api.Problem.Fault;
import org.onrecord.api.ProblemException;

/** Says what is wrong with a line of an export that the database refuses. */
final class BrokenRule {
    private static final String REPEATED = "is that of another thing already; each has its own";
    /** What the rules of the database are about, by their names there. */
    private static final Map<String, Fault> FAULTS = Map.ofEntries(
            repeated("speaker_slug_unique", "/id"), repeated("speaker_origin_unique", "/origin"),
            repeated("former_speaker_slug_pk", "/formerIds"), repeated("speaker_same_as_pk", "/sameAs"),
            repeated("claim_slug_unique", "/id"), repeated("claim_origin_unique", "/origin"),
            repeated("former_claim_slug_pk", "/formerIds"),
            repeated("document_pk", "/id"), repeated("changeset_pk", "/number"),
            repeated("curation_unique", ""), repeated("seal_pk", "/seals"), repeated("statement_version_unique", "/version"),
            repeated("statement_version_until_unique", "/until"), repeated("link_unique", "/links"),
            repeated("imported_row_pk", "/externalId"),
            rule("statement_version_spans", "/until", "should be a changeset behind the one that made the version"),
            rule("appearance_document_fk", "/appearances", "names a document that is not there"));

    private BrokenRule() {
    }

    private static Map.Entry<String, Fault> repeated(String rule, String pointer) {
        return rule(rule, pointer, REPEATED);
    }

    private static Map.Entry<String, Fault> rule(String rule, String pointer, String detail) {
        return Map.entry(rule, Fault.pointer(pointer, detail));
    }

    static ProblemException problem(ConstraintViolationException broken) {
        // H2 has more before and behind the name.
        String named = String.valueOf(broken.getConstraintName()).toLowerCase(Locale.ROOT);
        return ProblemException
                .validation(FAULTS.entrySet().stream().filter(rule -> named.contains(rule.getKey())).map(Map.Entry::getValue).findFirst()
                        .orElse(Fault.pointer("", "repeats or contradicts what stands before it")));
    }
}

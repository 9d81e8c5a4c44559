package org.onrecord.api;

import java.util.Set;

/** The types of the wire that may be sent as an object or, for what is on record, as a plain string. */
final class References {
    static final Set<String> NAMES = Set.of("SpeakerDraft", "AliasDraft", "ClaimDraft", "DocumentDraft");

    private References() {
    }
}

package org.onrecord.api;

import java.util.Map;

/**
 * The types of the wire that may be sent as an object or, in short, as a plain string; with the name that the description of the API has for either.
 */
final class References {
    static final Map<String, String> NAMES = Map.of("SpeakerDraft", "SpeakerReference", "AliasDraft", "AliasReference", "ClaimDraft",
            "ClaimReference", "DocumentDraft", "DocumentReference");

    private References() {
    }
}

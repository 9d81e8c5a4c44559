package org.onrecord.web.duplicates;

import jakarta.ws.rs.core.UriBuilder;

import org.onrecord.document.DocumentView;
import org.onrecord.profile.ClaimProfile;
import org.onrecord.profile.SpeakerProfile;

/** One of those that are compared: a speaker, a claim or a document, the others being {@code null}. */
record Candidate(String id, String name, SpeakerProfile speaker, ClaimProfile claim, DocumentView document) {
    static Candidate of(SpeakerProfile speaker) {
        return new Candidate(speaker.id(), speaker.name(), speaker, null, null);
    }

    static Candidate of(ClaimProfile claim) {
        return new Candidate(claim.id(), claim.text(), null, claim, null);
    }

    static Candidate of(DocumentView document) {
        return new Candidate(document.id().toString(), document.label(), null, null, document);
    }

    private String kind() {
        return speaker != null ? "speaker" : claim != null ? "claim" : "document";
    }

    /** The path of all of its sort. */
    public String path() {
        return "/" + kind() + "s";
    }

    /** The path of its statements. */
    public String statements() {
        return UriBuilder.fromPath("/statements").queryParam(kind(), id).build().toString();
    }

    /** The path of the forms of all of its sort. */
    public String forms() {
        return "/edit" + path();
    }
}

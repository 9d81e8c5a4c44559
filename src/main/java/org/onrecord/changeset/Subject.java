package org.onrecord.changeset;

/** What is curated in place. */
public enum Subject {
    SPEAKER, CLAIM, DOCUMENT
}

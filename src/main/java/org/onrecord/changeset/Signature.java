package org.onrecord.changeset;

/** Who writes, and why. */
public record Signature(String author, String reason) {
}

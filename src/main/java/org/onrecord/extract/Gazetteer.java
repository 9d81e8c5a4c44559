package org.onrecord.extract;

import java.util.Optional;

import org.onrecord.speaker.SpeakerKind;

/** The names that are known already. */
@FunctionalInterface
public interface Gazetteer {
    Gazetteer EMPTY = name -> Optional.empty();

    /** Whoever bears exactly this name, spelling aside. */
    Optional<Known> find(String name);

    /**
     * @param name the one that it goes by
     * @param kind {@code null} where nobody has said
     */
    record Known(String name, SpeakerKind kind) {}
}

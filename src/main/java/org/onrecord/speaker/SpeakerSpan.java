package org.onrecord.speaker;

import org.onrecord.date.Period;

/** A speaker for as long as it bore a name, or belonged to somebody. */
public record SpeakerSpan(Long speaker, Period period) {}

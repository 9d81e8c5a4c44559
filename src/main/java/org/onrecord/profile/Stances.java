package org.onrecord.profile;

/** How many statements have each stance. */
public record Stances(long denial, long allegation, long reaction) {}

package org.onrecord.extract;

/**
 * One place where an entity is named.
 *
 * @param subject  whether it seems to be a subject, which pronouns prefer
 * @param owner    whether it is a possessive: "Iran's"
 * @param sentence the number of its sentence in the text
 */
record Mention(Span span, Entity entity, boolean subject, boolean owner, int sentence) {}

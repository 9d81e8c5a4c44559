package org.onrecord.web.statements;

/**
 * A filter that is set.
 *
 * @param name   of the parameter
 * @param shown  its value as people know it
 * @param word   whether that is a word of the interface, which has a translation
 * @param remove the address of the list without it
 */
record Chip(String name, String shown, boolean word, String remove) {}

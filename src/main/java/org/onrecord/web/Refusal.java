package org.onrecord.web;

import java.util.List;

import org.onrecord.api.Problem.Fault;

/**
 * Why a page cannot show what was asked for, told above its form.
 *
 * @param faults at least one
 * @param meant  what the names may have meant that nothing is called by
 */
public record Refusal(List<Fault> faults, List<Meant> meant) {
    /** @param link to the page with its id in the place of what was typed */
    public record Meant(String name, String detail, String link) {}

    boolean of(String parameter) {
        return faults.stream().anyMatch(fault -> parameter.equals(fault.parameter()));
    }
}

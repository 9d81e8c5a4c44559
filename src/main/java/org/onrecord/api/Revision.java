package org.onrecord.api;

import java.util.List;

import org.onrecord.api.Problem.Fault;

/**
 * The new state of something on record, as a client sends it.
 *
 * @param state  {@code null} where what was sent is the present state, letter by letter
 * @param faults where it contradicts what the service has set, to be answered along with what else is wrong
 */
public record Revision<S>(S state, List<Fault> faults) {
    public boolean changes() {
        return state != null;
    }
}

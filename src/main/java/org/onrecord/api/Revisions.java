package org.onrecord.api;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

import org.onrecord.api.Problem.Fault;

/**
 * Reads new states of what is on record, as PUT and PATCH take them. The form in which something is read (its view) is good as well as that in which
 * it is recorded: what only the service sets may stand there as it is on record.
 */
@ApplicationScoped
public class Revisions {
    /** Describes what a whole new state may have. */
    public static final String WHOLE = "What only the service sets may be left out; where it is sent, it has to be as it is on record. "
            + "What changes nothing writes nothing.";

    private final ObjectMapper json;
    private final JsonBodies bodies;

    Revisions(ObjectMapper json, JsonBodies bodies) {
        this.json = json;
        this.bodies = bodies;
    }

    /**
     * @param sent    the whole new state
     * @param present the view of what is on record
     * @param type    of what is recorded
     * @throws ProblemException with all that is wrong with what was sent by itself
     */
    public <S extends Record> Revision<S> whole(ObjectNode sent, Record present, Class<S> type) {
        return whole(sent, tree(present), present.getClass(), type);
    }

    /**
     * @param patch   what changes
     * @param present the view of what is on record
     * @param type    of what is recorded
     * @throws ProblemException with all that is wrong with the new state by itself
     */
    public <S extends Record> Revision<S> patched(ObjectNode patch, Record present, Class<S> type) {
        JsonNode known = tree(present);
        return whole(MergePatch.apply(known, patch), known, present.getClass(), type);
    }

    private <S extends Record> Revision<S> whole(ObjectNode sent, JsonNode present, Class<?> view, Class<S> type) {
        if (sent.equals(present)) {
            return new Revision<>(null, List.of());
        }
        ObjectNode given = sent.deepCopy();
        List<Fault> faults = new ArrayList<>(new ReadOnlyMembers(present, view).takeFrom(given, type));
        int contradictions = faults.size();
        S state = bodies.valid(given, type, faults);
        if (faults.size() > contradictions) {
            throw ProblemException.validation(faults);
        }
        return new Revision<>(state, faults);
    }

    /** As clients get it: numbers too compare as they are written. */
    private JsonNode tree(Record view) {
        try {
            return json.readTree(json.writeValueAsBytes(view));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

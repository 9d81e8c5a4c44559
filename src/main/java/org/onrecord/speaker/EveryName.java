package org.onrecord.speaker;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;

import com.fasterxml.jackson.databind.JsonNode;

import org.onrecord.api.DatabaseWork;
import org.onrecord.api.Keys;
import org.onrecord.changeset.Digests;

/** Finds all names that speakers have and had. */
@ApplicationScoped
@DatabaseWork
public class EveryName {
    /** The names of what is merged, the aliases, and the states that changesets have replaced, of which each holds names. */
    private static final String NAMES = """
            select s.survivor_id, s.name, cast(null as varchar)""" + Keys.FROM + """
            join speaker s on s.survivor_id = wanted.one
            union all select s.survivor_id, a.name, cast(null as varchar)""" + Keys.FROM + """
            join speaker s on s.survivor_id = wanted.one join alias a on a.speaker_id = s.id
            union all select a.speaker_id, a.name, cast(null as varchar)""" + Keys.FROM + """
            join alias a on a.speaker_id = wanted.one
            union all select s.id, cast(null as varchar), f.state""" + Keys.FROM + """
            join speaker s on s.id = wanted.one join former_state f on f.subject = 'SPEAKER' and f.thing = s.origin
            union all select s.survivor_id, cast(null as varchar), f.state""" + Keys.FROM + """
            join speaker s on s.survivor_id = wanted.one join former_state f on f.subject = 'SPEAKER' and f.thing = s.origin""";

    private final EntityManager session;
    private final Digests digests;

    EveryName(EntityManager session, Digests digests) {
        this.session = session;
        this.digests = digests;
    }

    /** All names and aliases that some speakers have or had, and those that are merged into them, by the keys of the former. */
    public Map<Long, Set<String>> of(Collection<Long> speakers) {
        Map<Long, Set<String>> names = new HashMap<>();
        Keys.find(session, Object[].class, NAMES, Keys.ofKeys(speakers)).forEach(found -> names
                .computeIfAbsent(((Number) found[0]).longValue(), speaker -> new LinkedHashSet<>())
                .addAll(found[1] == null ? ofState(digests.read((String) found[2])) : List.of((String) found[1])));
        return names;
    }

    /** @param lines those that an export would have had of the speaker then: its own with its aliases, and its affiliations */
    private static Set<String> ofState(JsonNode lines) {
        Set<String> names = new LinkedHashSet<>();
        for (JsonNode line : lines) {
            if (line.path("type").asText().equals("speaker")) {
                names.add(line.path("name").asText());
                line.path("aliases").forEach(alias -> names.add(alias.path("name").asText(alias.asText())));
            }
        }
        return names;
    }
}

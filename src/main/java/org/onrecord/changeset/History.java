package org.onrecord.changeset;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.arc.All;

import org.onrecord.api.DatabaseWork;

/** What changesets left of something that is curated, one after the other. */
@ApplicationScoped
@DatabaseWork
public class History {
    private static final String MERGE = "merged-";
    private static final TypeReference<Map<String, Object>> MEMBERS = new TypeReference<>() {};

    private final List<Sealed> sorts;
    private final ChangeLog log;
    private final Digests digests;
    private final EntityManager session;
    private final ObjectMapper json;

    History(@All List<Sealed> sorts, ChangeLog log, Digests digests, EntityManager session, ObjectMapper json) {
        this.sorts = sorts;
        this.log = log;
        this.digests = digests;
        this.session = session;
        this.json = json;
    }

    /**
     * @param origin what it was recorded under
     * @param upTo   the last changeset that the reader sees
     * @return the first first
     */
    @Transactional
    public List<RevisionView> of(Subject subject, String origin, long upTo) {
        Seal.Subject sealed = Seal.Subject.valueOf(subject.name());
        Sealed sort = sorts.stream().filter(one -> one.subject() == sealed).findFirst().orElseThrow();
        // Before its seals, so that what is written meanwhile is no state of an earlier changeset.
        List<JsonNode> current = sort.states(List.of(origin)).values().stream().map(state -> digests.read(digests.json(state))).toList();
        List<Seal> seals = all(Seal.class, sealed, origin);
        Map<Long, JsonNode> states = new HashMap<>();
        if (!seals.isEmpty() && !current.isEmpty()) {
            states.put(seals.get(seals.size() - 1).changeset, current.get(0));
        }
        all(FormerState.class, sealed, origin).forEach(former -> states.put(former.changeset, digests.read(former.state)));
        List<Long> numbers = seals.stream().map(Seal::changeset).filter(number -> number <= upTo).toList();
        Map<Long, ChangesetView> changesets = log.curating(numbers);
        List<RevisionView> history = new ArrayList<>();
        Map<String, Object> before = null;
        for (Long number : numbers) {
            Map<String, Object> state = states.containsKey(number) ? shown(states.get(number)) : null;
            history.add(new RevisionView(changesets.get(number), before == null || state == null ? null : changed(before, state), state));
            before = state;
        }
        return history;
    }

    private <E> List<E> all(Class<E> type, Seal.Subject subject, String origin) {
        return session.createQuery("from " + type.getSimpleName() + " s where s.subject = :subject and s.thing = :thing order by s.changeset", type)
                .setParameter("subject", subject).setParameter("thing", origin).getResultList();
    }

    private static List<String> changed(Map<String, Object> before, Map<String, Object> after) {
        TreeSet<String> names = new TreeSet<>(before.keySet());
        names.addAll(after.keySet());
        return names.stream().filter(name -> !Objects.equals(before.get(name), after.get(name))).collect(Collectors.toList());
    }

    /** Of the lines that it had in an export, one object: the others are parts of the first, which they name, or tell what it is merged into. */
    private Map<String, Object> shown(JsonNode lines) {
        ObjectNode shown = lines.get(0).deepCopy();
        String word = shown.remove("type").asText();
        shown.remove(List.of("origin", "revision"));
        for (int i = 1; i < lines.size(); i++) {
            ObjectNode line = lines.get(i).deepCopy();
            String type = line.remove("type").asText();
            if (type.startsWith(MERGE)) {
                shown.set("mergedInto", line.get("into"));
            } else {
                line.remove(word);
                ArrayNode parts = shown.withArray("/" + type + "s");
                parts.add(line);
            }
        }
        return json.convertValue(shown, MEMBERS);
    }
}

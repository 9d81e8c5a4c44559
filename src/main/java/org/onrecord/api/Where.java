package org.onrecord.api;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import jakarta.persistence.TypedQuery;

import org.onrecord.text.Folding;

/** The conditions of a query in HQL, all of which hold. Clauses are constants; whatever comes from outside is a named parameter. */
public final class Where {
    private final List<String> clauses = new ArrayList<>();
    private final Map<String, Object> parameters = new HashMap<>();

    public Where and(String clause) {
        clauses.add("(" + clause + ")");
        return this;
    }

    public Where and(String clause, String parameter, Object value) {
        parameters.put(parameter, value);
        return and(clause);
    }

    public Where with(String parameter, Object value) {
        parameters.put(parameter, value);
        return this;
    }

    public Where copy() {
        Where copy = new Where();
        copy.clauses.addAll(clauses);
        copy.parameters.putAll(parameters);
        return copy;
    }

    /** The where clause, or nothing where there is no condition. */
    public String hql() {
        return clauses.isEmpty() ? "" : " where " + String.join(" and ", clauses);
    }

    public <T> TypedQuery<T> bind(TypedQuery<T> query) {
        parameters.forEach(query::setParameter);
        return query;
    }

    /** A pattern for {@code like ... escape '!'} that finds this text, whatever its case and accents, in folded text. */
    public static String containing(String text) {
        String folded = Folding.fold(text);
        // What nobody sees would be found everywhere.
        return "%" + literal(folded.isEmpty() ? text : folded) + "%";
    }

    /** A text as it stands within a pattern for {@code like ... escape '!'}. */
    public static String literal(String text) {
        return text.replace("!", "!!").replace("%", "!%").replace("_", "!_");
    }
}

package org.onrecord.access;

import java.util.Collection;
import java.util.List;
import java.util.Set;

/** What a token may do. Each role includes those before it. */
public final class Role {
    /** May read, where reading is not open to all. */
    public static final String READER = "reader";
    /** May write statements. */
    public static final String EDITOR = "editor";
    /** May do what concerns the service as a whole. */
    public static final String ADMIN = "admin";

    private static final List<String> ASCENDING = List.of(READER, EDITOR, ADMIN);

    private Role() {
    }

    /** @throws IllegalArgumentException with a message that lists the roles */
    static String checked(String role) {
        if (!ASCENDING.contains(role)) {
            throw new IllegalArgumentException("'" + role + "' is no role; there are " + String.join(", ", ASCENDING));
        }
        return role;
    }

    /** The one of some roles that includes the others, or {@code null} where none of these is a role here. */
    static String highest(Collection<String> roles) {
        int rank = rank(roles);
        return rank < 0 ? null : ASCENDING.get(rank);
    }

    private static int rank(Collection<String> roles) {
        return roles.stream().mapToInt(ASCENDING::indexOf).max().orElse(-1);
    }

    /** The roles that some include; what else is among these is no role here. */
    static Set<String> including(Collection<String> roles) {
        return Set.copyOf(ASCENDING.subList(0, rank(roles) + 1));
    }
}

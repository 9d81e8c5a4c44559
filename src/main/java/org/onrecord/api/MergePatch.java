package org.onrecord.api;

import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** JSON Merge Patch (RFC 7396): an object with the members that change; {@code null} takes one away, and a list is replaced as a whole. */
public final class MergePatch {
    public static final String MEDIA_TYPE = "application/merge-patch+json";
    /** Describes a method that takes one. */
    public static final String DESCRIPTION = "Sends only what changes, as a JSON Merge Patch (RFC 7396): `null` takes a member away, and a list is replaced as "
            + "a whole. It is as if the state that `GET` gives had been sent by `PUT` with these changes.";
    /** What says which thing an object is of. */
    private static final List<String> IDENTITY = List.of("id", "anonymous");

    private MergePatch() {
    }

    /** @return a new object */
    static ObjectNode apply(JsonNode present, ObjectNode patch) {
        ObjectNode result = present instanceof ObjectNode object ? object.deepCopy() : JsonNodeFactory.instance.objectNode();
        patch.properties().forEach(member -> {
            JsonNode value = member.getValue();
            if (value.isNull()) {
                result.remove(member.getKey());
            } else if (value instanceof ObjectNode nested) {
                JsonNode known = result.path(member.getKey());
                result.set(member.getKey(), apply(isOfAnother(nested, known) ? null : known, nested));
            } else {
                result.set(member.getKey(), value);
            }
        });
        return result;
    }

    /** What is on record of one speaker, claim or document is not true of another. */
    private static boolean isOfAnother(ObjectNode patch, JsonNode present) {
        return IDENTITY.stream().anyMatch(name -> patch.hasNonNull(name) && !patch.get(name).equals(present.path(name)));
    }
}

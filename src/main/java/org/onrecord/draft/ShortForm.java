package org.onrecord.draft;

import java.io.IOException;
import java.util.Set;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;

/** Writes what is to be sent again as short as a client would: without empty lists, and speakers of whom nothing but a name is said as strings. */
class ShortForm extends StdSerializer<DraftedStatement> {
    private static final long serialVersionUID = 1;
    private static final Set<String> SPEAKERS = Set.of("speaker", "publisher");
    private static final String NAME = "name";

    ShortForm() {
        super(DraftedStatement.class);
    }

    @Override
    public void serialize(DraftedStatement statement, JsonGenerator json, SerializerProvider provider) throws IOException {
        JsonNode whole = ((ObjectMapper) json.getCodec()).valueToTree(statement);
        shorten(whole);
        json.writeTree(whole);
    }

    private static void shorten(JsonNode node) {
        if (node instanceof ObjectNode object) {
            object.properties().removeIf(member -> member.getValue().isArray() && member.getValue().isEmpty());
        }
        node.forEach(ShortForm::shorten);
        if (node instanceof ObjectNode object) {
            object.properties().stream().filter(member -> SPEAKERS.contains(member.getKey()) && nameOnly(member.getValue()))
                    .forEach(member -> member.setValue(member.getValue().get(NAME)));
        }
    }

    private static boolean nameOnly(JsonNode speaker) {
        return speaker.size() == 1 && speaker.has(NAME);
    }
}

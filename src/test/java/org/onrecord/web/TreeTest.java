package org.onrecord.web;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.stream.IntStream;

import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Test;

class TreeTest {
    @Test
    void tellsHowManyItemsOfALongListAreNotShown() {
        ObjectMapper json = new ObjectMapper();
        Tree few = Tree.of(null, json.valueToTree(IntStream.range(0, 100).toArray()));
        Tree many = Tree.of(null, json.valueToTree(IntStream.range(0, 130).toArray()));
        assertEquals(100, few.children().size());
        assertEquals(0, few.left());
        assertEquals(100, many.children().size());
        assertEquals(30, many.left());
    }
}

package org.onrecord.list;

import org.onrecord.api.Where;

/**
 * One order of a list; items that tie are ordered by what tells them apart.
 *
 * @param key       what it sorts by, in HQL
 * @param id        what tells items with the same key apart, in HQL
 * @param ascending whether the least come first
 */
public record Order(String key, String id, boolean ascending) {
    public String clause() {
        String direction = ascending ? " asc" : " desc";
        return " order by " + key + direction + ", " + id + direction;
    }

    /** Adds the condition that an item comes behind another one, as databases answer from an index on both. */
    public Where behind(Where where, Object lastKey, Object lastId) {
        return where.and("(" + key + ", " + id + ") " + (ascending ? ">" : "<") + " (:lastKey, :lastId)").with("lastKey", lastKey)
                .with("lastId", lastId);
    }
}

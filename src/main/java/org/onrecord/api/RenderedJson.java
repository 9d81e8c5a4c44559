package org.onrecord.api;

import com.fasterxml.jackson.databind.ObjectMapper;

/** An answer whose JSON is at hand. */
public final class RenderedJson implements WithJson {
    private final byte[] json;

    /** @param json in UTF-8 */
    public RenderedJson(byte[] json) {
        this.json = json;
    }

    @Override
    public byte[] json(ObjectMapper mapper) {
        return json;
    }
}

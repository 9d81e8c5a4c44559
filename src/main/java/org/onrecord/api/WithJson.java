package org.onrecord.api;

import java.io.IOException;

import com.fasterxml.jackson.databind.ObjectMapper;

/** What knows better than Jackson how it is written as JSON, since most of that is at hand. */
public interface WithJson {
    /** In UTF-8. */
    byte[] json(ObjectMapper mapper) throws IOException;
}

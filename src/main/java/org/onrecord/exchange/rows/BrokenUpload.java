package org.onrecord.exchange.rows;

import java.io.IOException;

/** An upload of which nothing behind a certain place can be told apart. */
public class BrokenUpload extends IOException {
    private static final long serialVersionUID = 1L;

    BrokenUpload(String message, Exception cause) {
        super(message, cause);
    }
}

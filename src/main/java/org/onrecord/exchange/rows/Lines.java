package org.onrecord.exchange.rows;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/** The lines of an upload as bytes, without their ends (LF or CRLF), of which none is held in memory beyond a limit. */
public final class Lines {
    private final InputStream in;
    private final int longest;
    private final byte[] buffer = new byte[1 << 16];
    private int position;
    private int filled;
    private long number;

    /** @param longest how many bytes of a line are kept; one more is kept of a line that is longer */
    public Lines(InputStream in, int longest) {
        this.in = in;
        this.longest = longest;
    }

    /** The next line, or {@code null} behind the last. */
    public byte[] next() throws IOException {
        if (!more()) {
            return null;
        }
        number++;
        ByteArrayOutputStream line = new ByteArrayOutputStream(512);
        boolean ended = false;
        while (!ended && more()) {
            int end = position;
            while (end < filled && buffer[end] != '\n') {
                end++;
            }
            line.write(buffer, position, Math.min(end - position, longest + 1 - line.size()));
            ended = end < filled;
            position = ended ? end + 1 : end;
        }
        byte[] bytes = line.toByteArray();
        return bytes.length > 0 && bytes[bytes.length - 1] == '\r' ? Arrays.copyOf(bytes, bytes.length - 1) : bytes;
    }

    /** The number of the last line, from 1. */
    public long number() {
        return number;
    }

    private boolean more() throws IOException {
        while (position == filled && filled >= 0) {
            position = 0;
            filled = in.read(buffer);
            if (filled < 0) {
                position = filled;
            }
        }
        return filled > 0;
    }
}

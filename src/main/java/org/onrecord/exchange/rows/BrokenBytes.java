package org.onrecord.exchange.rows;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.util.OptionalInt;

/**
 * Text whose bytes are not all of its encoding. Each byte that is not becomes a lone low surrogate, U+DC80 to U+DCFF, which no decoder makes of
 * anything else (as PEP 383 of Python does): so one bad byte spoils the cell in which it stands and no other.
 */
final class BrokenBytes {
    private static final int FIRST = 0xDC00;
    /** Its free bytes are the control characters of these numbers in the Encoding Standard of WHATWG. */
    private static final String WINDOWS = "windows-1252";

    private BrokenBytes() {
    }

    static boolean isOne(int codePoint) {
        return codePoint >= FIRST + 0x80 && codePoint <= FIRST + 0xFF;
    }

    static int value(int codePoint) {
        return codePoint - FIRST;
    }

    /** The first bad byte of a text. */
    static OptionalInt in(String text) {
        return text.codePoints().filter(BrokenBytes::isOne).map(BrokenBytes::value).findFirst();
    }

    static Reader reader(InputStream bytes, Charset charset) {
        return new Decoding(bytes, charset.newDecoder().onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT));
    }

    /** A byte for which an encoding has no letter. */
    private static char undecoded(byte value, Charset charset) {
        return (char) ((charset.name().equals(WINDOWS) ? 0 : FIRST) + (value & 0xFF));
    }

    private static final class Decoding extends Reader {
        private final InputStream in;
        private final CharsetDecoder decoder;
        private final ByteBuffer bytes = ByteBuffer.allocate(1 << 16).flip();
        private CharBuffer second = CharBuffer.allocate(0);
        private boolean ended;
        private boolean flushed;

        private Decoding(InputStream in, CharsetDecoder decoder) {
            this.in = in;
            this.decoder = decoder;
        }

        @Override
        public int read(char[] buffer, int offset, int length) throws IOException {
            if (length == 0) {
                return 0;
            }
            if (second.hasRemaining()) {
                buffer[offset] = second.get();
                return 1;
            }
            if (length == 1) {
                return half(buffer, offset);
            }
            CharBuffer chars = CharBuffer.wrap(buffer, offset, length);
            int start = chars.position();
            while (chars.position() == start && !flushed) {
                CoderResult result = decoder.decode(bytes, chars, ended);
                if (result.isError()) {
                    if (!chars.hasRemaining()) {
                        break;
                    }
                    chars.put(undecoded(bytes.get(), decoder.charset()));
                } else if (result.isUnderflow() && ended) {
                    flushed = decoder.flush(chars).isUnderflow();
                } else if (result.isUnderflow()) {
                    fill();
                } else {
                    break;
                }
            }
            int read = chars.position() - start;
            return read == 0 && flushed ? -1 : read;
        }

        /** A character may take two units, of which a decoder gives both or none. */
        private int half(char[] buffer, int offset) throws IOException {
            char[] whole = new char[2];
            int read = read(whole, 0, whole.length);
            if (read > 0) {
                buffer[offset] = whole[0];
                second = CharBuffer.wrap(whole, 1, read - 1);
            }
            return Math.min(read, 1);
        }

        private void fill() throws IOException {
            bytes.compact();
            int read = in.read(bytes.array(), bytes.position(), bytes.remaining());
            if (read < 0) {
                ended = true;
            } else {
                bytes.position(bytes.position() + read);
            }
            bytes.flip();
        }

        @Override
        public void close() throws IOException {
            in.close();
        }
    }
}

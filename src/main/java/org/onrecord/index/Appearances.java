package org.onrecord.index;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

import org.apache.lucene.store.ByteArrayDataInput;
import org.apache.lucene.store.ByteBuffersDataOutput;
import org.apache.lucene.util.BytesRef;

import org.onrecord.statement.IndexedVersion.Carried;

/** The appearances of a version in one column: publisher (0 for none), medium and cue (empty for none) and relays of each. */
final class Appearances {
    private Appearances() {
    }

    static BytesRef packed(List<Carried> all) {
        ByteBuffersDataOutput out = new ByteBuffersDataOutput();
        try {
            out.writeVInt(all.size());
            for (Carried one : all) {
                out.writeVLong(one.publisher() == null ? 0 : one.publisher());
                out.writeString(one.medium() == null ? "" : one.medium());
                out.writeString(one.cue() == null ? "" : one.cue());
                out.writeVInt(one.relays().size());
                for (long relay : one.relays()) {
                    out.writeVLong(relay);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new BytesRef(out.toArrayCopy());
    }

    static List<Carried> unpacked(BytesRef bytes) {
        ByteArrayDataInput in = new ByteArrayDataInput(bytes.bytes, bytes.offset, bytes.length);
        try {
            int count = in.readVInt();
            List<Carried> all = new ArrayList<>(count);
            for (int i = 0; i < count; i++) {
                long publisher = in.readVLong();
                String medium = in.readString();
                String cue = in.readString();
                int chain = in.readVInt();
                List<Long> relays = new ArrayList<>(chain);
                for (int hop = 0; hop < chain; hop++) {
                    relays.add(in.readVLong());
                }
                all.add(new Carried(null, publisher == 0 ? null : publisher, medium.isEmpty() ? null : medium, cue.isEmpty() ? null : cue,
                        relays));
            }
            return all;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

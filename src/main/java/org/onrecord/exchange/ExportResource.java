package org.onrecord.exchange;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.security.DigestOutputStream;
import java.time.Duration;
import java.util.HexFormat;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.StreamingOutput;

import com.fasterxml.jackson.databind.ObjectWriter;
import io.quarkus.narayana.jta.QuarkusTransaction;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.hibernate.StatelessSession;
import org.jboss.resteasy.reactive.ResponseHeader;

import org.onrecord.api.ArchiveLine;
import org.onrecord.api.ArchivePart;
import org.onrecord.api.Snapshot;
import org.onrecord.list.Format;
import org.onrecord.text.Sha256;

@Path("/export")
@Tag(name = "Export", description = "The whole record.")
class ExportResource {
    static final Duration PATIENCE = Duration.ofDays(1);

    private final Archive archive;
    private final StatelessSession session;

    ExportResource(Archive archive, StatelessSession session) {
        this.archive = archive;
        this.session = session;
    }

    @GET
    @Produces(Format.NDJSON_TYPE)
    @ResponseHeader(name = HttpHeaders.CONTENT_DISPOSITION, value = "attachment; filename=\"onrecord.ndjson\"")
    @Operation(operationId = "exportRecord", summary = "The whole record, to be kept or taken elsewhere",
            description = "Speakers, affiliations, claims, merges, documents, changesets, every version of every statement, and which rows of data sets they came "
                    + "from, all as of one moment. `POST /imports?restore=true` makes the same record of it.")
    @APIResponse(responseCode = "200", description = "A line of JSON for each thing; the last says how many there are.")
    public StreamingOutput export() {
        return out -> QuarkusTransaction.requiringNew().timeout((int) PATIENCE.toSeconds())
                .run(() -> Snapshot.of(session, () -> write(out)));
    }

    private Void write(OutputStream out) {
        Lines lines = new Lines(out, archive.writer());
        lines.write(new Archive.Start(Archive.FORMAT));
        long head = lines.written;
        for (ArchivePart<?> part : archive.parts()) {
            part.export(lines::write);
        }
        lines.write(new Archive.End(lines.written - head, HexFormat.of().formatHex(lines.out.getMessageDigest().digest())));
        return null;
    }

    private static final class Lines {
        private final DigestOutputStream out;
        private final ObjectWriter json;
        private long written;

        private Lines(OutputStream out, ObjectWriter json) {
            this.out = new DigestOutputStream(out, Sha256.digest());
            this.json = json;
        }

        private void write(ArchiveLine line) {
            try {
                out.write(json.writeValueAsBytes(line));
                out.write('\n');
                written++;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}

package org.onrecord.changeset;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.StreamingOutput;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Multi;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseHeader;

import org.onrecord.api.LongAnswer;
import org.onrecord.api.OutsideTheRecord;
import org.onrecord.api.Problem.Fault;
import org.onrecord.api.ProblemException;
import org.onrecord.list.Cursor;
import org.onrecord.list.Format;
import org.onrecord.list.Listing;
import org.onrecord.list.Page;
import org.onrecord.list.Paging;
import org.onrecord.list.Representation;

@Path(ChangeResource.PATH)
@Tag(name = "Changes", description = "The changesets: every write, in order.")
class ChangeResource {
    static final String PATH = "/changes";
    static final String STREAM = "stream";
    private static final String LAST_EVENT_ID = "Last-Event-ID";
    private static final Pattern NUMBER = Pattern.compile("\\d{1,18}");
    private static final int RECONNECT_AFTER = 1000;

    private final Changesets changesets;
    private final ChangeLog log;
    private final ChangeFeed feed;
    private final Verifier verifier;
    private final ObjectMapper json;
    private final Duration heartbeat;

    ChangeResource(Changesets changesets, ChangeLog log, ChangeFeed feed, Verifier verifier, ObjectMapper json,
            @ConfigProperty(name = "onrecord.heartbeat") Duration heartbeat) {
        this.json = json;
        this.heartbeat = heartbeat;
        this.changesets = changesets;
        this.log = log;
        this.verifier = verifier;
        this.feed = feed;
    }

    @GET
    @Produces({Format.JSON_TYPE, Format.NDJSON_TYPE, Format.CSV_TYPE, Format.TXT_TYPE})
    @Operation(operationId = "listChanges", summary = "What was written, in order",
            description = "With `Accept: text/event-stream` the answer does not end: it goes on with each changeset as it is committed, "
                    + "and with the header `Last-Event-ID` where it broke off.")
    @Parameter(name = LAST_EVENT_ID, in = ParameterIn.HEADER, schema = @Schema(type = SchemaType.STRING), example = "12",
            description = "Of an event stream: the id of the last event that was received.")
    @APIResponse(responseCode = "200", description = "A page of changesets, in the order of their numbers.")
    public Page<ChangesetView> list(@QueryParam("since") @Parameter(example = "0",
            description = "Only what was written after a changeset (its number) or an instant (with a zone).") AsOf since,
            @BeanParam Paging paging, @BeanParam Representation representation) {
        long changeset = changesets.shownBy(representation.cursor(), null);
        long start = since == null ? 0 : changesets.seenAt(since, "since");
        return new Listing<>((after, most) -> log.between(after == null ? start : number(after), changeset, most), List::copyOf,
                ChangesetView::number, ChangesetView::number, () -> changeset - start, ChangesetView.PRESENTATION)
                .page(paging, representation, changeset);
    }

    @GET
    @Path("{number}")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(operationId = "getChange", summary = "One changeset", description = "Its hash is SHA-256 of what it wrote and of the hash before it.")
    @APIResponse(responseCode = "200", description = "The changeset.")
    public ChangesetView get(@PathParam("number") @Parameter(description = "The number of a changeset.", example = "1",
            schema = @Schema(type = SchemaType.INTEGER, format = "int64")) String number) {
        long last = changesets.last();
        return Optional.of(number).filter(NUMBER.asMatchPredicate()).map(Long::parseLong).filter(known -> known > 0 && known <= last)
                .map(known -> log.between(known - 1, known, 1).get(0))
                .orElseThrow(() -> ProblemException.notFound("There is no changeset " + number + "; the last is " + last + "."));
    }

    @GET
    @Path("verify")
    @Produces(MediaType.APPLICATION_JSON)
    @OutsideTheRecord
    @Operation(operationId = "verifyRecord", summary = "Whether the record is what was written",
            description = "Computes the hashes of all changesets again, and the digests of all that they wrote, and names what is not what it was. "
                    + "It reads everything, and is done for one client at a time.")
    @APIResponseSchema(value = Verification.class, responseCode = "200",
            responseDescription = "What was found; blank lines go before it while that takes long.")
    public StreamingOutput verify() {
        return new LongAnswer(verifier.verify(), json.writerFor(Verification.class), heartbeat);
    }

    @GET
    @Path(STREAM)
    @Produces(MediaType.SERVER_SENT_EVENTS)
    @Blocking
    @ResponseHeader(name = HttpHeaders.CACHE_CONTROL, value = "no-cache")
    @Operation(hidden = true)
    public Multi<OutboundSseEvent> follow(@QueryParam("since") AsOf since, @HeaderParam(LAST_EVENT_ID) String lastEventId, @Context Sse sse) {
        long start = lastEventId != null ? seen(lastEventId) : changesets.seenAt(since, "since");
        // Whoever loses the connection before the first changeset resumes here too.
        OutboundSseEvent greeting = sse.newEventBuilder().comment("after changeset " + start).id(Long.toString(start))
                .reconnectDelay(RECONNECT_AFTER).build();
        return Multi.createBy().concatenating().streams(Multi.createFrom().item(greeting),
                feed.after(start).onItem().transformToIterable(some -> events(some, sse)));
    }

    private List<OutboundSseEvent> events(List<ChangesetView> changesets, Sse sse) {
        return changesets.isEmpty()
                ? List.of(sse.newEventBuilder().comment("still here").build())
                : changesets.stream().map(changeset -> sse.newEventBuilder().name("changeset").id(Long.toString(changeset.number()))
                        .data(json(changeset)).build()).toList();
    }

    /** As text, or the stream would have a field that its specification does not know. */
    private String json(ChangesetView changeset) {
        try {
            return json.writeValueAsString(changeset);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private long seen(String lastEventId) {
        if (!NUMBER.matcher(lastEventId).matches()) {
            throw ProblemException.validation(Fault.parameter(LAST_EVENT_ID, "should be the id of an event of this stream, a number"));
        }
        return changesets.seenAt(AsOf.valueOf(lastEventId), LAST_EVENT_ID);
    }

    private static long number(Cursor cursor) {
        try {
            return Long.parseLong(cursor.key());
        } catch (NumberFormatException e) {
            throw Cursor.foreign();
        }
    }
}

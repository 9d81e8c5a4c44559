package org.onrecord.web.edit;

import java.net.URI;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.vertx.core.http.HttpServerRequest;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestResponse;

import org.onrecord.api.Ids;
import org.onrecord.api.OutsideTheRecord;
import org.onrecord.api.Problem.Fault;
import org.onrecord.api.ProblemException;
import org.onrecord.api.PublicUrl;
import org.onrecord.date.DateFormats;
import org.onrecord.date.EdtfDate;
import org.onrecord.exchange.rows.CsvField;
import org.onrecord.list.Format;

/** The pages on which editors write. They hold no secret: the browser asks the API with the token of whoever has signed in there. */
@PermitAll
@Path("/edit")
@OutsideTheRecord
@Produces(Format.HTML_TYPE)
class EditResource {
    private static final Pattern ID = Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");

    @CheckedTemplate(basePath = "edit")
    static class Templates {
        private Templates() {
        }

        static native TemplateInstance index();

        static native TemplateInstance statement(String id);

        static native TemplateInstance date(EdtfDate date, String fault, Set<String> readings);

        static native TemplateInstance upload(List<String> fields);

        static native TemplateInstance drafts();
    }

    @GET
    @Operation(hidden = true)
    public TemplateInstance index() {
        return Templates.index();
    }

    /** @param links what it does to a statement, as {@code retracts:ID}; the script of the page reads it */
    @GET
    @Path("statement")
    @Operation(hidden = true)
    public TemplateInstance statement(@QueryParam("links") String links) {
        return Templates.statement(null);
    }

    @GET
    @Path("statements/{id}")
    @Operation(hidden = true)
    public TemplateInstance correction(@PathParam("id") String id) {
        UUID known = Ids.parse(id).orElseThrow(() -> ProblemException.notFound("There is no statement " + id + "."));
        return Templates.statement(known.toString());
    }

    /** @param named the id of a statement, or whatever address has it */
    @GET
    @Path("statements")
    @Operation(hidden = true)
    public RestResponse<Void> find(@QueryParam("id") String named, @Context HttpServerRequest request) {
        Matcher id = ID.matcher(named == null ? "" : named);
        if (!id.find()) {
            throw ProblemException.validation(Fault.parameter("id", "should be the id or the address of a statement"));
        }
        return RestResponse.seeOther(URI.create(PublicUrl.prefix(request) + "/edit/statements/" + id.group()));
    }

    /** How a date is read, in words, or which one may be meant; a part of pages. */
    @GET
    @Path("date")
    @Operation(hidden = true)
    public TemplateInstance date(@QueryParam("of") String of) {
        String written = of == null ? "" : of;
        try {
            return Templates.date(EdtfDate.valueOf(written), null, Set.of());
        } catch (IllegalArgumentException e) {
            // Whoever writes a date in a form has no use for a list of what standards allow.
            return Templates.date(null, e.getMessage().contains("EDTF") ? null : e.getMessage(), DateFormats.readings(written));
        }
    }

    @GET
    @Path("import")
    @Operation(hidden = true)
    public TemplateInstance upload() {
        return Templates.upload(CsvField.words());
    }

    @GET
    @Path("drafts")
    @Operation(hidden = true)
    public TemplateInstance drafts() {
        return Templates.drafts();
    }
}

package org.onrecord.web.edit;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import org.eclipse.microprofile.openapi.annotations.Operation;

import org.onrecord.api.OutsideTheRecord;
import org.onrecord.list.Format;

/** The forms that speakers, claims and documents are curated with. What they are filled with, scripts ask of the API. */
@PermitAll
@Path("/edit")
@OutsideTheRecord
@Produces(Format.HTML_TYPE)
class CurationResource {
    @CheckedTemplate(basePath = "edit")
    static class Templates {
        private Templates() {
        }

        static native TemplateInstance speaker(Curated curated);

        static native TemplateInstance claim(Curated curated);

        static native TemplateInstance document(Curated curated);

        static native TemplateInstance split(Curated curated);
    }

    @GET
    @Path("speaker")
    @Operation(hidden = true)
    public TemplateInstance newSpeaker() {
        return Templates.speaker(new Curated("speaker", null));
    }

    @GET
    @Path("speakers/{id}")
    @Operation(hidden = true)
    public TemplateInstance speaker(@PathParam("id") String id) {
        return Templates.speaker(new Curated("speaker", id));
    }

    @GET
    @Path("speakers/{id}/split")
    @Operation(hidden = true)
    public TemplateInstance split(@PathParam("id") String id) {
        return Templates.split(new Curated("speaker", id));
    }

    @GET
    @Path("claim")
    @Operation(hidden = true)
    public TemplateInstance newClaim() {
        return Templates.claim(new Curated("claim", null));
    }

    @GET
    @Path("claims/{id}")
    @Operation(hidden = true)
    public TemplateInstance claim(@PathParam("id") String id) {
        return Templates.claim(new Curated("claim", id));
    }

    @GET
    @Path("documents/{id}")
    @Operation(hidden = true)
    public TemplateInstance document(@PathParam("id") String id) {
        return Templates.document(new Curated("document", id));
    }
}

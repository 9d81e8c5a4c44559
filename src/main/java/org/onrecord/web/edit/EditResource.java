package org.onrecord.web.edit;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import org.eclipse.microprofile.openapi.annotations.Operation;

import org.onrecord.api.OutsideTheRecord;
import org.onrecord.list.Format;

/** The pages on which editors write. They hold no secret: the browser asks the API with the token of whoever has signed in there. */
@Path("/edit")
@OutsideTheRecord
@Produces(Format.HTML_TYPE)
class EditResource {
    @CheckedTemplate(basePath = "edit")
    static class Templates {
        private Templates() {
        }

        static native TemplateInstance index();
    }

    @GET
    @Operation(hidden = true)
    public TemplateInstance index() {
        return Templates.index();
    }
}

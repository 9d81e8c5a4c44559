package org.onrecord.web.docs;

import java.net.URLConnection;
import java.util.Collection;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

import org.onrecord.api.ProblemException;
import org.onrecord.list.Format;

/** The documentation. */
@PermitAll
@Path(Docs.PATH)
class DocsResource {
    private final Docs docs;

    DocsResource(Docs docs) {
        this.docs = docs;
    }

    @CheckedTemplate(basePath = "docs")
    static class Templates {
        private Templates() {
        }

        static native TemplateInstance page(Collection<DocPage> pages, DocPage page);
    }

    @GET
    @Produces(Format.HTML_TYPE)
    @Operation(hidden = true)
    public TemplateInstance start() {
        return page(Docs.PATH);
    }

    @GET
    @Path("{page}")
    @Produces(Format.HTML_TYPE)
    @Operation(hidden = true)
    public TemplateInstance get(@PathParam("page") String page) {
        return page(Docs.PATH + "/" + page);
    }

    @GET
    @Path("images/{name}")
    @Operation(hidden = true)
    public RestResponse<byte[]> image(@PathParam("name") String name) {
        byte[] bytes = docs.image(name);
        if (bytes == null) {
            throw ProblemException.notFound("The documentation has no image " + name + ".");
        }
        return ResponseBuilder.ok(bytes).header(HttpHeaders.CONTENT_TYPE, URLConnection.guessContentTypeFromName(name)).build();
    }

    private TemplateInstance page(String path) {
        DocPage page = docs.page(path);
        if (page == null) {
            throw ProblemException.notFound("The documentation has no page " + path + "; it begins at " + Docs.PATH + ".");
        }
        return Templates.page(docs.pages(), page);
    }
}

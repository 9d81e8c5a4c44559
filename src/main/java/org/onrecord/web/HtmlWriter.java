package org.onrecord.web;

import java.io.IOException;
import java.io.OutputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;

import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.Provider;

import org.jboss.resteasy.reactive.server.spi.ResteasyReactiveResourceInfo;
import org.jboss.resteasy.reactive.server.spi.ServerMessageBodyWriter;
import org.jboss.resteasy.reactive.server.spi.ServerRequestContext;

import org.onrecord.api.Answers;
import org.onrecord.list.Format;
import org.onrecord.web.Pages.HtmlText;

/** Sends pages, which may be kept as other answers are. */
@Provider
@Produces(Format.HTML_TYPE)
public class HtmlWriter implements ServerMessageBodyWriter<HtmlText> {
    private final Answers answers;

    HtmlWriter(Answers answers) {
        this.answers = answers;
    }

    @Override
    public boolean isWriteable(Class<?> type, Type genericType, ResteasyReactiveResourceInfo resource, MediaType mediaType) {
        return type == HtmlText.class;
    }

    @Override
    public boolean isWriteable(Class<?> type, Type genericType, Annotation[] annotations, MediaType mediaType) {
        return type == HtmlText.class;
    }

    @Override
    public void writeResponse(HtmlText page, Type genericType, ServerRequestContext context) throws IOException {
        answers.send(context, page.bytes());
    }

    @Override
    public void writeTo(HtmlText page, Class<?> type, Type genericType, Annotation[] annotations, MediaType mediaType,
            MultivaluedMap<String, Object> headers, OutputStream out) throws IOException {
        out.write(page.bytes());
    }
}

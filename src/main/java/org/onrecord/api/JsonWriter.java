package org.onrecord.api;

import java.io.IOException;
import java.io.OutputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;

import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.Provider;

import com.fasterxml.jackson.databind.ObjectMapper;
import org.jboss.resteasy.reactive.server.spi.ResteasyReactiveResourceInfo;
import org.jboss.resteasy.reactive.server.spi.ServerMessageBodyWriter;
import org.jboss.resteasy.reactive.server.spi.ServerRequestContext;

/** Writes answers in JSON, each at once, so that it has a length and can be kept. */
@Provider
@Produces(MediaType.APPLICATION_JSON)
public class JsonWriter implements ServerMessageBodyWriter<Object> {
    private final ObjectMapper json;
    private final Answers answers;

    JsonWriter(ObjectMapper json, Answers answers) {
        this.json = json;
        this.answers = answers;
    }

    @Override
    public boolean isWriteable(Class<?> type, Type genericType, ResteasyReactiveResourceInfo resource, MediaType mediaType) {
        return writes(type);
    }

    @Override
    public boolean isWriteable(Class<?> type, Type genericType, Annotation[] annotations, MediaType mediaType) {
        return writes(type);
    }

    private static boolean writes(Class<?> type) {
        return WithJson.class.isAssignableFrom(type) || type.isRecord();
    }

    @Override
    public void writeResponse(Object answer, Type genericType, ServerRequestContext context) throws IOException {
        answers.send(context, bytes(answer));
    }

    @Override
    public void writeTo(Object answer, Class<?> type, Type genericType, Annotation[] annotations, MediaType mediaType,
            MultivaluedMap<String, Object> headers, OutputStream out) throws IOException {
        out.write(bytes(answer));
    }

    private byte[] bytes(Object answer) throws IOException {
        return answer instanceof WithJson rendered ? rendered.json(json) : json.writeValueAsBytes(answer);
    }
}

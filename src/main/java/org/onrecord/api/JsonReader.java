package org.onrecord.api;

import java.io.IOException;
import java.io.InputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.Provider;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.jboss.resteasy.reactive.server.spi.ResteasyReactiveResourceInfo;
import org.jboss.resteasy.reactive.server.spi.ServerMessageBodyReader;
import org.jboss.resteasy.reactive.server.spi.ServerRequestContext;

/** Reads bodies in JSON, as records or as they are. */
@Provider
@Consumes({MediaType.APPLICATION_JSON, MergePatch.MEDIA_TYPE})
public class JsonReader implements ServerMessageBodyReader<Object> {
    private final JsonBodies bodies;

    JsonReader(JsonBodies bodies) {
        this.bodies = bodies;
    }

    @Override
    public boolean isReadable(Class<?> type, Type genericType, ResteasyReactiveResourceInfo resource, MediaType mediaType) {
        return reads(type);
    }

    @Override
    public boolean isReadable(Class<?> type, Type genericType, Annotation[] annotations, MediaType mediaType) {
        return reads(type);
    }

    private static boolean reads(Class<?> type) {
        return type.isRecord() || type == ObjectNode.class;
    }

    @Override
    public Object readFrom(Class<Object> type, Type genericType, MediaType mediaType, ServerRequestContext context) throws IOException {
        return read(type, context.getInputStream());
    }

    @Override
    public Object readFrom(Class<Object> type, Type genericType, Annotation[] annotations, MediaType mediaType,
            MultivaluedMap<String, String> headers, InputStream in) throws IOException {
        return read(type, in);
    }

    private Object read(Class<?> type, InputStream in) throws IOException {
        byte[] body = in.readAllBytes();
        try {
            if (type != ObjectNode.class) {
                return bodies.read(body, type);
            }
            JsonNode tree = bodies.tree(body);
            if (tree != null && !tree.isObject()) {
                throw ProblemException.malformed("The body should be one JSON object.");
            }
            return tree;
        } catch (JsonProcessingException e) {
            throw JsonProblem.of(e);
        }
    }
}

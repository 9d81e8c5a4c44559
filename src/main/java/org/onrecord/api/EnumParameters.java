package org.onrecord.api;

import java.lang.annotation.Annotation;
import java.lang.reflect.Type;

import jakarta.ws.rs.ext.ParamConverter;
import jakarta.ws.rs.ext.ParamConverterProvider;
import jakarta.ws.rs.ext.Provider;

/** Reads enumerations in parameters by the words they have in JSON. */
@Provider
public class EnumParameters implements ParamConverterProvider {
    @Override
    public <T> ParamConverter<T> getConverter(Class<T> type, Type genericType, Annotation[] annotations) {
        return type.isEnum() ? new ByWord<>(type) : null;
    }

    private record ByWord<T>(Class<T> type) implements ParamConverter<T> {
        @Override
        public T fromString(String word) {
            return word == null ? null : EnumWords.parse(type, word);
        }

        @Override
        public String toString(T constant) {
            return EnumWords.of((Enum<?>) constant);
        }
    }
}

package org.onrecord.api;

import jakarta.inject.Singleton;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.CoercionAction;
import com.fasterxml.jackson.databind.cfg.CoercionInputShape;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.type.LogicalType;
import io.quarkus.jackson.ObjectMapperCustomizer;

/** Takes JSON at its word: nothing is coerced, ignored or repeated. What Quarkus can set by itself stands in application.properties. */
@Singleton
class StrictJson implements ObjectMapperCustomizer {
    static final int DEEPEST = 32;

    @Override
    public void customize(ObjectMapper json) {
        json.enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS, DeserializationFeature.FAIL_ON_NUMBERS_FOR_ENUMS,
                DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES);
        json.disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT);
        json.getFactory().enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION);
        json.getFactory().setStreamReadConstraints(StreamReadConstraints.builder().maxNestingDepth(DEEPEST).build());
        json.registerModule(new SimpleModule("no-nulls").setDeserializerModifier(new NoNulls()));
        json.setDefaultSetterInfo(JsonSetter.Value.forContentNulls(Nulls.FAIL));
        for (LogicalType type : LogicalType.values()) {
            for (CoercionInputShape shape : CoercionInputShape.values()) {
                if (coerces(type, shape)) {
                    json.coercionConfigFor(type).setCoercion(shape, CoercionAction.Fail);
                }
            }
        }
    }

    private static boolean coerces(LogicalType type, CoercionInputShape shape) {
        return switch (type) {
            case Textual -> shape == CoercionInputShape.Integer || shape == CoercionInputShape.Float || shape == CoercionInputShape.Boolean;
            case Boolean -> shape != CoercionInputShape.Boolean;
            case Integer -> shape != CoercionInputShape.Integer;
            case Enum, POJO, Collection -> shape == CoercionInputShape.EmptyString || shape == CoercionInputShape.String
                    && type != LogicalType.Enum && type != LogicalType.POJO || shape == CoercionInputShape.Integer;
            default -> false;
        };
    }
}

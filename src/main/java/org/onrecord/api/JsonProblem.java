package org.onrecord.api;

import java.util.Collection;
import java.util.stream.Collectors;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.InvalidNullException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.databind.exc.ValueInstantiationException;

import org.onrecord.api.Problem.Fault;
import org.onrecord.date.EdtfDate;

/** Says what is wrong with JSON without naming classes, as Jackson's own messages do. */
public final class JsonProblem {
    static final String NULL = "should not be null; leave it out or give a value";

    private JsonProblem() {
    }

    public static ProblemException of(JsonProcessingException e) {
        return of(e, "The body");
    }

    /** @param subject what was to be read, to begin a sentence with */
    public static ProblemException of(JsonProcessingException e, String subject) {
        if (e.getCause() instanceof ProblemException problem) {
            return problem;
        }
        if (e instanceof MismatchedInputException || e instanceof ValueInstantiationException) {
            JsonMappingException mapping = (JsonMappingException) e;
            return mapping.getPath().isEmpty()
                    ? ProblemException.malformed(whole(mapping, subject))
                    : ProblemException.validation(fault(mapping, ""));
        }
        return ProblemException.malformed(notWellFormed(e, subject));
    }

    private static String whole(JsonMappingException e, String subject) {
        return e.getOriginalMessage().startsWith("Trailing token") ? notWellFormed(e, subject) : subject + " should be one JSON object.";
    }

    private static String notWellFormed(JsonProcessingException e, String subject) {
        JsonLocation at = e.getLocation();
        String place = at == null ? "" : at.getLineNr() == 1 ? " at column " + at.getColumnNr() : " at line " + at.getLineNr();
        return subject + " is no well-formed JSON" + place + ": " + MalformedJson.reason(e) + ".";
    }

    /** @param at the pointer to what was read */
    static Fault fault(JsonMappingException e, String at) {
        return Fault.pointer(at + pointer(e), detail(e));
    }

    private static String pointer(JsonMappingException e) {
        return e.getPath().stream()
                .map(step -> "/" + (step.getFieldName() == null ? Integer.toString(step.getIndex()) : escaped(step.getFieldName())))
                .collect(Collectors.joining());
    }

    /** RFC 6901, section 3. */
    static String escaped(String field) {
        return field.replace("~", "~0").replace("/", "~1");
    }

    /** What a value of a type should be. */
    static String expected(Class<?> type) {
        if (type.isEnum()) {
            return EnumWords.expected(type);
        } else if (type == String.class || type == EdtfDate.class) {
            return "should be a string";
        } else if (References.NAMES.containsKey(type.getSimpleName())) {
            return "should be an object or, for what is on record, a string";
        } else if (type == Boolean.class) {
            return "should be true or false";
        } else if (Number.class.isAssignableFrom(type)) {
            return "should be a whole number";
        } else if (Collection.class.isAssignableFrom(type)) {
            return "should be a list";
        }
        return "should be an object";
    }

    /** @param known the fields that there are */
    static String unknown(String field, Collection<String> known) {
        return "is no field here; " + Nearest.didYouMean(field, known) + "there are " + String.join(", ", known.stream().sorted().toList());
    }

    /** The same of a further one, where it has been said which there are. */
    static String unknownToo(String field, Collection<String> known) {
        return "is no field here; " + Nearest.didYouMean(field, known) + "see above which there are";
    }

    private static String detail(JsonMappingException e) {
        if (e instanceof UnrecognizedPropertyException unknown) {
            return unknown(unknown.getPropertyName(), unknown.getKnownPropertyIds().stream().map(Object::toString).toList());
        } else if (e instanceof InvalidNullException) {
            return NULL;
        } else if (e instanceof ValueInstantiationException && e.getCause() instanceof IllegalArgumentException rule) {
            return rule.getMessage();
        }
        return e instanceof MismatchedInputException mismatch
                ? expected(mismatch.getTargetType())
                : "has a value of the wrong type";
    }
}

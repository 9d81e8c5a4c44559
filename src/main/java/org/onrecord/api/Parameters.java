package org.onrecord.api;

import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Field;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.UriInfo;

import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

import org.onrecord.api.Problem.Fault;

/**
 * Refuses query parameters that a method does not declare, repeats or cannot read. A misspelt filter must never answer everything, and JAX-RS would
 * ignore the first two and answer the third with an empty 404.
 */
@ApplicationScoped
class Parameters {
    /** How JAX-RS, too, reads types of its user's. */
    private static final ClassValue<Method> VALUE_OF = new ClassValue<>() {
        @Override
        protected Method computeValue(Class<?> type) {
            try {
                return type.getMethod("valueOf", String.class);
            } catch (NoSuchMethodException e) {
                throw new IllegalStateException(e);
            }
        }
    };

    /** Ask without changing anything, so that a parameter without a value changes nothing either. */
    private static final Set<HttpMethod> READING = Set.of(HttpMethod.GET, HttpMethod.HEAD);

    private static final String FORMAT = "format";
    /** Whatever is read is JSON to programs and a page to people, as the one that chooses has found out. */
    private static final Set<List<String>> FORMATS = Set.of(List.of("json"), List.of("html"));
    /** What every page for people takes, at least for its links. */
    private static final Set<String> PAGE = Set.of("asOf", "chart", "sorted");

    private final Map<Method, Map<String, QueryParameter>> declared = new ConcurrentHashMap<>();

    @ServerRequestFilter
    void check(ResourceInfo resource, UriInfo uri, RoutingContext request) {
        if (uri.getPathParameters().values().stream().flatMap(List::stream).anyMatch(value -> value.indexOf('\0') >= 0)) {
            // No text contains it, and PostgreSQL would not even compare with one that does.
            throw ProblemException.notFound(HttpProblem.NOTHING_HERE);
        }
        boolean reading = READING.contains(request.request().method());
        Map<String, QueryParameter> known = declared.computeIfAbsent(resource.getResourceMethod(), Parameters::declaredBy);
        List<Fault> faults = new ArrayList<>();
        List<String> unknown = new ArrayList<>();
        // In an order of their own: that of a set would differ from request to request.
        new TreeMap<>(uri.getQueryParameters()).forEach((name, values) -> {
            QueryParameter parameter = known.get(name);
            if (parameter == null && name.equals(FORMAT) && FORMATS.contains(values)) {
                return;
            }
            if (parameter == null && PAGE.contains(name) && HtmlChoice.isMade(request)) {
                HtmlChoice.keep(request, name);
                return;
            }
            if (familiar(name, resource.getResourceMethod())) {
                values.forEach(value -> read(String.class, value, name, faults));
            } else if (parameter == null) {
                faults.add(Fault.parameter(name, unknown(name, known.keySet(), unknown.isEmpty())));
                unknown.add(name);
            } else if (values.size() > 1 && !parameter.repeatable()) {
                faults.add(Fault.parameter(name, "was given " + values.size() + " times; it may be given once"));
            } else {
                List<String> given = reading ? parameter.values(values) : values;
                given.forEach(value -> read(parameter.single(), value, name, faults));
                // What JAX-RS is about to read.
                request.queryParams().set(name, given);
            }
        });
        if (!faults.isEmpty()) {
            throw ProblemException.validation(faults);
        }
    }

    private static boolean familiar(String name, Method method) {
        ParameterFamilies families = method.getAnnotation(ParameterFamilies.class);
        return families != null && Arrays.stream(families.value()).anyMatch(name::startsWith);
    }

    /** @param first of several, which says for all of them what there is */
    private static String unknown(String name, Collection<String> known, boolean first) {
        if (known.isEmpty()) {
            return "is no parameter here; none is taken";
        }
        return "is no parameter here; " + Nearest.didYouMean(name, known)
                + (first ? "there are " + String.join(", ", known) : "what there is stands with the first of these");
    }

    private static void read(Type type, String value, String name, List<Fault> faults) {
        try {
            read(type, value);
        } catch (IllegalArgumentException e) {
            faults.add(Fault.parameter(name, e.getMessage()));
        }
    }

    /** @throws IllegalArgumentException with a message that says what would be right */
    static Object read(Type type, String value) {
        if (value.isBlank()) {
            throw new IllegalArgumentException(
                    "is empty or nothing but white space; give it a value, or leave it out where it is optional");
        }
        if (value.indexOf('\0') >= 0) {
            throw new IllegalArgumentException("has the character U+0000, which no text contains");
        }
        return convert(type, value);
    }

    static Object convert(Type type, String value) {
        if (type == String.class) {
            return value;
        } else if (type == int.class) {
            return wholeNumber(value);
        } else if (type == Boolean.class || type == boolean.class) {
            return switch (value) {
                case "true" -> true;
                case "false" -> false;
                default -> throw new IllegalArgumentException("should be true or false");
            };
        } else if (type instanceof Class<?> c && c.isEnum()) {
            return EnumWords.parse(c, value);
        }
        return valueOf((Class<?>) type, value);
    }

    private static int wholeNumber(String value) {
        try {
            return Integer.parseInt(value);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("should be a whole number, and not a huge one", e);
        }
    }

    private static Object valueOf(Class<?> type, String value) {
        try {
            return VALUE_OF.get(type).invoke(null, value);
        } catch (InvocationTargetException e) {
            if (e.getCause() instanceof IllegalArgumentException cause) {
                throw cause;
            }
            throw new IllegalStateException(e);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The query parameters that a method takes. */
    static Map<String, QueryParameter> declaredBy(Method method) {
        Map<String, QueryParameter> types = new TreeMap<>();
        for (var parameter : method.getParameters()) {
            if (parameter.isAnnotationPresent(BeanParam.class)) {
                for (Field field : parameter.getType().getDeclaredFields()) {
                    add(field, field.getGenericType(), types);
                }
            } else {
                add(parameter, parameter.getParameterizedType(), types);
            }
        }
        return types;
    }

    private static void add(AnnotatedElement element, Type type, Map<String, QueryParameter> types) {
        QueryParam parameter = element.getAnnotation(QueryParam.class);
        if (parameter != null) {
            types.put(parameter.value(), QueryParameter.of(element, type));
        }
    }
}

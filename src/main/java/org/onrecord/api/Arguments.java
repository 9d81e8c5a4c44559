package org.onrecord.api;

import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;

import io.vertx.core.MultiMap;
import io.vertx.ext.web.RoutingContext;

/** What a method of a resource is called with for a request, as JAX-RS would call it, but read without all that JAX-RS does around it. */
public final class Arguments {
    private final Set<String> names;
    private final List<Reader> readers;

    private interface Reader {
        Object read(RoutingContext request, MultiMap parameters);
    }

    /** @param method of which every parameter is a query parameter or a record of such ones */
    public Arguments(Method method) {
        names = Parameters.declaredBy(method).keySet();
        readers = Arrays.stream(method.getParameters()).map(Arguments::reader).toList();
    }

    /**
     * @throws IllegalArgumentException where a parameter is none of the method's, is repeated or cannot be read; what is wrong is said to clients by
     *         {@link Parameters}
     */
    public Object[] of(RoutingContext request) {
        MultiMap parameters = request.queryParams();
        for (String name : parameters.names()) {
            if (!names.contains(name)) {
                throw new IllegalArgumentException(name);
            }
        }
        return read(readers, request, parameters);
    }

    private static Object[] read(List<Reader> readers, RoutingContext request, MultiMap parameters) {
        Object[] values = new Object[readers.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = readers.get(i).read(request, parameters);
        }
        return values;
    }

    private static Reader reader(Parameter parameter) {
        return parameter.isAnnotationPresent(BeanParam.class)
                ? record(parameter.getType())
                : reader(parameter, parameter.getParameterizedType());
    }

    private static Reader record(Class<?> type) {
        RecordComponent[] components = type.getRecordComponents();
        List<Reader> parts = Arrays.stream(components).map(component -> reader(field(type, component), component.getGenericType()))
                .toList();
        Constructor<?> constructor = canonical(type, components);
        return (request, parameters) -> {
            try {
                return constructor.newInstance(read(parts, request, parameters));
            } catch (InvocationTargetException e) {
                throw new IllegalArgumentException(e.getCause());
            } catch (InstantiationException | IllegalAccessException e) {
                throw new IllegalStateException(e);
            }
        };
    }

    private static AnnotatedElement field(Class<?> type, RecordComponent component) {
        try {
            return type.getDeclaredField(component.getName());
        } catch (NoSuchFieldException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Constructor<?> canonical(Class<?> type, RecordComponent[] components) {
        try {
            Constructor<?> constructor = type
                    .getDeclaredConstructor(Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new));
            constructor.setAccessible(true);
            return constructor;
        } catch (NoSuchMethodException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Reader reader(AnnotatedElement element, Type type) {
        if (element.isAnnotationPresent(Context.class) && type == RoutingContext.class) {
            return (request, parameters) -> request;
        }
        QueryParam parameter = element.getAnnotation(QueryParam.class);
        if (parameter == null) {
            throw new IllegalStateException(element + " is no query parameter");
        }
        String name = parameter.value();
        QueryParameter declared = QueryParameter.of(element, type);
        if (declared.repeatable()) {
            return (request, parameters) -> declared.values(parameters.getAll(name)).stream()
                    .map(value -> Parameters.read(declared.single(), value)).toList();
        }
        DefaultValue usual = element.getAnnotation(DefaultValue.class);
        Object absent = usual == null ? null : Parameters.convert(type, usual.value());
        return (request, parameters) -> {
            if (parameters.getAll(name).size() > 1) {
                throw new IllegalArgumentException(name);
            }
            List<String> values = declared.values(parameters.getAll(name));
            return values.isEmpty() ? absent : Parameters.read(type, values.get(0));
        };
    }
}

package org.onrecord.list;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.spi.Bean;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.ws.rs.Path;

import io.vertx.ext.web.RoutingContext;

import org.onrecord.api.Arguments;
import org.onrecord.api.AtOnce;

/**
 * Calls the methods of resources that are marked with {@link AtOnce}, on the event loop and without JAX-RS, whose filters, threads and contexts cost
 * more than such a list.
 */
@ApplicationScoped
public class ListsAtOnce {
    /** Whoever gives it mostly wants another one than JSON. */
    public static final String FORMAT = "format";

    private final Map<String, Called> byPath = new HashMap<>();

    ListsAtOnce(BeanManager beans) {
        for (Bean<?> bean : beans.getBeans(Object.class, Any.Literal.INSTANCE)) {
            Path path = bean.getBeanClass().getAnnotation(Path.class);
            Arrays.stream(bean.getBeanClass().getDeclaredMethods())
                    .filter(method -> path != null && method.isAnnotationPresent(AtOnce.class))
                    .forEach(method -> byPath.put(path.value(), Called.of(method, beans, bean)));
        }
    }

    private record Called(MethodHandle method, Arguments arguments) {
        private static Called of(Method method, BeanManager beans, Bean<?> bean) {
            if (method.isAnnotationPresent(Path.class) || method.getReturnType() != Page.class) {
                throw new IllegalStateException(method + " is marked as what it is not: a list at the path of its resource");
            }
            method.setAccessible(true);
            Object resource = beans.getReference(bean, bean.getBeanClass(), beans.createCreationalContext(bean));
            try {
                return new Called(
                        MethodHandles.lookup().unreflect(method).bindTo(resource).asSpreader(Object[].class, method.getParameterCount())
                                .asType(MethodType.methodType(Page.class, Object[].class)),
                        new Arguments(method));
            } catch (IllegalAccessException e) {
                throw new IllegalStateException(e);
            }
        }

        private Page<?> page(RoutingContext request) throws Throwable {
            return (Page<?>) method.invokeExact(arguments.of(request));
        }
    }

    /**
     * @param request for JSON
     * @return none where it takes longer, and where something is wrong with the request, which JAX-RS then finds out and tells
     */
    public Optional<Page<?>> find(RoutingContext request) {
        Called called = byPath.get(request.request().path());
        try {
            return called == null || request.queryParams().contains(FORMAT) ? Optional.empty() : Optional.of(called.page(request));
        } catch (RuntimeException e) {
            // Whatever it is happens again on the ordinary way, where it is told.
            return Optional.empty();
        } catch (Error e) {
            throw e;
        } catch (Throwable e) {
            throw new IllegalStateException("Lists throw nothing that is checked", e);
        }
    }
}

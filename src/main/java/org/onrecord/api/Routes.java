package org.onrecord.api;

import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.spi.Bean;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.inject.Singleton;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;

/**
 * What a path takes and answers: RFC 9110, sections 15.5.6 and 9.3.7, wants its methods said, and Quarkus REST names those of other paths too.
 */
@Singleton
public class Routes {
    /** Tells in which forms a path takes patches (RFC 5789, section 3.1). */
    static final String ACCEPT_PATCH = "Accept-Patch";
    /** Methods that ask for something without changing it. */
    public static final Set<String> READING = Set.of(HttpMethod.GET, HttpMethod.HEAD);
    private static final Pattern VARIABLE = Pattern.compile("\\{[^}]*}");

    private final List<Route> routes;

    Routes(BeanManager beans) {
        routes = beans.getBeans(Object.class, Any.Literal.INSTANCE).stream().map(Bean::getBeanClass)
                .filter(type -> type.isAnnotationPresent(Path.class)).flatMap(type -> Arrays.stream(type.getMethods())).map(Route::of)
                .filter(route -> route.http.isPresent()).toList();
    }

    /** The path of a method of a resource, with its variables: {@code /statements/{id}}. */
    public static String template(Method method) {
        Path root = method.getDeclaringClass().getAnnotation(Path.class);
        Path own = method.getAnnotation(Path.class);
        return root == null ? "" : root.value() + (own == null ? "" : "/" + own.value());
    }

    private record Route(String template, Pattern path, Optional<String> http, Set<String> produced, Set<String> consumed) {
        private static Route of(Method method) {
            String template = Routes.template(method);
            Produces produced = Optional.ofNullable(method.getAnnotation(Produces.class))
                    .orElseGet(() -> method.getDeclaringClass().getAnnotation(Produces.class));
            Consumes consumed = Optional.ofNullable(method.getAnnotation(Consumes.class))
                    .orElseGet(() -> method.getDeclaringClass().getAnnotation(Consumes.class));
            return new Route(template, Pattern.compile(VARIABLE.matcher(template).replaceAll("[^/]+") + "/?"), http(method),
                    produced == null ? Set.of() : Set.of(produced.value()),
                    consumed == null ? Set.of() : Set.of(consumed.value()));
        }

        private static Optional<String> http(Method method) {
            return Arrays.stream(method.getAnnotations()).map(Annotation::annotationType)
                    .flatMap(type -> Stream.ofNullable(type.getAnnotation(HttpMethod.class))).map(HttpMethod::value).findFirst();
        }
    }

    /** The methods that a path takes; none where there is no such path. */
    Set<String> methods(String path) {
        Set<String> methods = new TreeSet<>();
        at(path).forEach(route -> methods.add(route.http.get()));
        if (methods.contains(HttpMethod.GET)) {
            methods.add(HttpMethod.HEAD);
        }
        if (!methods.isEmpty()) {
            methods.add(HttpMethod.OPTIONS);
        }
        return methods;
    }

    /** The media types in which a path answers a GET. */
    public Set<String> mediaTypes(String path) {
        Set<String> types = new TreeSet<>();
        at(path).filter(route -> route.http.get().equals(HttpMethod.GET)).forEach(route -> types.addAll(route.produced));
        return types;
    }

    /** The media types in which a path answers a method. */
    Set<String> produced(String path, String method) {
        Set<String> types = new TreeSet<>();
        at(path).filter(route -> route.http.get().equals(method)).forEach(route -> types.addAll(route.produced));
        return types;
    }

    /** The media types of bodies that a path takes with a method. */
    Set<String> consumed(String path, String method) {
        Set<String> types = new TreeSet<>();
        at(path).filter(route -> route.http.get().equals(method)).forEach(route -> types.addAll(route.consumed));
        return types;
    }

    /** What {@link #ACCEPT_PATCH} says of a path. */
    String patches(String path) {
        return String.join(", ", consumed(path, HttpMethod.PATCH));
    }

    /** Those of the template that JAX-RS takes where several match, the one with most characters that do not vary (Jakarta REST, section 3.7.2). */
    private Stream<Route> at(String path) {
        List<Route> matching = routes.stream().filter(route -> route.path.matcher(path).matches()).toList();
        Optional<String> taken = matching.stream().map(Route::template)
                .max(Comparator.comparing(template -> VARIABLE.matcher(template).replaceAll("").length()));
        return matching.stream().filter(route -> route.template.equals(taken.orElseThrow()));
    }
}

package org.onrecord.api;

import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.spi.Bean;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;

/** Which methods a path takes: RFC 9110, section 15.5.6, wants them said with a 405, and Quarkus REST does not. */
@ApplicationScoped
class AllowedMethods {
    private static final Pattern VARIABLE = Pattern.compile("\\{[^}]*}");

    private final BeanManager beans;

    AllowedMethods(BeanManager beans) {
        this.beans = beans;
    }

    Set<String> of(String path) {
        Set<String> allowed = new TreeSet<>();
        for (Bean<?> bean : beans.getBeans(Object.class, Any.Literal.INSTANCE)) {
            Path root = bean.getBeanClass().getAnnotation(Path.class);
            if (root != null) {
                Arrays.stream(bean.getBeanClass().getMethods()).filter(method -> path.matches(template(root, method)))
                        .forEach(method -> add(method, allowed));
            }
        }
        return allowed;
    }

    private static void add(Method method, Set<String> allowed) {
        for (Annotation annotation : method.getAnnotations()) {
            HttpMethod http = annotation.annotationType().getAnnotation(HttpMethod.class);
            if (http != null) {
                allowed.add(http.value());
            }
        }
    }

    private static String template(Path root, Method method) {
        Path own = method.getAnnotation(Path.class);
        return VARIABLE.matcher(root.value() + (own == null ? "" : "/" + own.value())).replaceAll("[^/]+") + "/?";
    }
}

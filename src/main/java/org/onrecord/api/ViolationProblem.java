package org.onrecord.api;

import java.lang.reflect.Parameter;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.ElementKind;
import jakarta.validation.Path;
import jakarta.validation.Path.MethodNode;
import jakarta.validation.Path.ParameterNode;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.QueryParam;

import org.onrecord.api.Problem.Fault;

/** Says which rules of Bean Validation were broken, in the words of HTTP: a parameter or header by its name, a field by its JSON pointer. */
public final class ViolationProblem {
    /** What remains of the path to a body that is not there. */
    private static final Fault NO_BODY = Fault.pointer("", "is missing");

    private ViolationProblem() {
    }

    public static ProblemException of(Set<? extends ConstraintViolation<?>> violations) {
        List<Fault> faults = violations.stream().map(ViolationProblem::fault).sorted(Comparator.comparing(Fault::sentence)).toList();
        return faults.contains(NO_BODY)
                ? ProblemException.malformed("The body is empty or null; it should be one JSON object.")
                : ProblemException.validation(faults);
    }

    /** @param at the pointer to what was checked, where that was no call of a method */
    static List<Fault> faults(Set<? extends ConstraintViolation<?>> violations, String at) {
        return violations.stream().map(violation -> Fault.pointer(at + pointer(path(violation)), violation.getMessage()))
                .sorted(Comparator.comparing(Fault::sentence)).toList();
    }

    private static List<Path.Node> path(ConstraintViolation<?> violation) {
        return StreamSupport.stream(violation.getPropertyPath().spliterator(), false).toList();
    }

    private static Fault fault(ConstraintViolation<?> violation) {
        List<Path.Node> path = path(violation);
        if (path.get(0).getKind() != ElementKind.METHOD) {
            return Fault.pointer(pointer(path), violation.getMessage());
        }
        Parameter parameter = parameter(violation.getRootBeanClass(), path.get(0).as(MethodNode.class),
                path.get(1).as(ParameterNode.class));
        if (parameter.isAnnotationPresent(QueryParam.class)) {
            return Fault.parameter(parameter.getAnnotation(QueryParam.class).value(), violation.getMessage());
        } else if (parameter.isAnnotationPresent(HeaderParam.class)) {
            return Fault.parameter(parameter.getAnnotation(HeaderParam.class).value(), violation.getMessage());
        } else if (parameter.isAnnotationPresent(BeanParam.class)) {
            return Fault.parameter(path.get(path.size() - 1).getName(), violation.getMessage());
        }
        return Fault.pointer(pointer(path.subList(2, path.size())), violation.getMessage());
    }

    /** The class at hand may be one that the container derived from the resource, without its annotations. */
    private static Parameter parameter(Class<?> resource, MethodNode method, ParameterNode parameter) {
        Class<?>[] types = method.getParameterTypes().toArray(Class<?>[]::new);
        return Stream.<Class<?>>iterate(resource, Objects::nonNull, Class::getSuperclass)
                .flatMap(one -> Arrays.stream(one.getDeclaredMethods()))
                .filter(called -> called.getName().equals(method.getName()) && Arrays.equals(called.getParameterTypes(), types))
                .reduce((derived, original) -> original).orElseThrow().getParameters()[parameter.getParameterIndex()];
    }

    /** RFC 6901. */
    private static String pointer(List<Path.Node> path) {
        StringBuilder pointer = new StringBuilder();
        for (Path.Node node : path) {
            if (node.isInIterable() && node.getIndex() != null) {
                pointer.append('/').append(node.getIndex());
            }
            if (node.getKind() == ElementKind.PROPERTY) {
                pointer.append('/').append(node.getName());
            }
        }
        return pointer.toString();
    }
}

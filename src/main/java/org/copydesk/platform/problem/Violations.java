package org.copydesk.platform.problem;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.ElementKind;
import jakarta.validation.Path;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.copydesk.platform.problem.Problem.FieldError;

/** Maps Bean Validation violations to problem errors: in a parameter 400, in the body 422. */
final class Violations {
    private static final Set<Class<? extends Annotation>> PARAMETERS =
            Set.of(BeanParam.class, QueryParam.class, PathParam.class, HeaderParam.class);

    private Violations() {}

    static ProblemException problem(ConstraintViolationException violations) {
        List<FieldError> errors = violations.getConstraintViolations().stream()
                .map(Violations::error)
                .sorted(Comparator.comparing(Violations::place).thenComparing(FieldError::code))
                .toList();
        boolean inParameters = errors.stream().anyMatch(error -> error.parameter() != null);
        String detail = errors.size() == 1
                ? errors.get(0).detail()
                : "There are " + errors.size() + " errors; each is listed with its place.";
        return new ProblemException(
                inParameters ? ErrorCode.INVALID_PARAMETER : ErrorCode.INVALID_CONTENT, detail, errors);
    }

    private static String place(FieldError error) {
        return error.parameter() != null ? error.parameter() : error.pointer();
    }

    private static FieldError error(ConstraintViolation<?> violation) {
        StringBuilder pointer = new StringBuilder();
        String last = "";
        String element = "";
        boolean parameter = false;
        for (Path.Node node : violation.getPropertyPath()) {
            if (node.getKind() == ElementKind.PARAMETER) {
                parameter = isParameter(violation, node.as(Path.ParameterNode.class));
                last = node.getName();
            } else if (node.getKind() != ElementKind.METHOD) {
                append(pointer, node);
                last = isNamed(node) ? node.getName() : last;
                element = isNamed(node) ? "" : element + index(node);
            }
        }
        String code = code(violation);
        return parameter
                ? FieldError.inParameter(
                        last,
                        code,
                        last + " " + (code.equals("not-null") ? "is required" : violation.getMessage()) + ".")
                : FieldError.at(
                        pointer.toString(),
                        code,
                        (last.isEmpty() ? "It" : last + element) + " " + violation.getMessage() + ".");
    }

    /** The place of a list's element behind the list's name. */
    private static String index(Path.Node node) {
        return node.getIndex() == null || node.getKind() != ElementKind.CONTAINER_ELEMENT
                ? ""
                : "[" + node.getIndex() + "]";
    }

    /** Elements of lists and maps have made-up names in angle brackets. */
    private static boolean isNamed(Path.Node node) {
        return node.getName() != null && node.getKind() != ElementKind.CONTAINER_ELEMENT;
    }

    private static void append(StringBuilder pointer, Path.Node node) {
        if (node.getIndex() != null) {
            pointer.append('/').append(node.getIndex());
        } else if (node.getKey() != null) {
            pointer.append('/').append(escape(node.getKey().toString()));
        }
        if (node.getName() != null && node.getKind() == ElementKind.PROPERTY) {
            pointer.append('/').append(escape(node.getName()));
        }
    }

    private static String escape(String name) {
        return name.replace("~", "~0").replace("/", "~1");
    }

    private static boolean isParameter(ConstraintViolation<?> violation, Path.ParameterNode node) {
        Path.MethodNode method = violation.getPropertyPath().iterator().next().as(Path.MethodNode.class);
        // The bean may be a generated subclass, whose methods have lost the annotations.
        return Stream.<Class<?>>iterate(violation.getRootBeanClass(), Objects::nonNull, Class::getSuperclass)
                .flatMap(type -> Arrays.stream(type.getDeclaredMethods()))
                .filter(candidate -> matches(candidate, method))
                .flatMap(candidate -> Arrays.stream(candidate.getParameterAnnotations()[node.getParameterIndex()]))
                .anyMatch(annotation -> PARAMETERS.contains(annotation.annotationType()));
    }

    private static boolean matches(Method candidate, Path.MethodNode method) {
        return candidate.getName().equals(method.getName())
                && List.of(candidate.getParameterTypes()).equals(method.getParameterTypes());
    }

    private static String code(ConstraintViolation<?> violation) {
        String name = violation
                .getConstraintDescriptor()
                .getAnnotation()
                .annotationType()
                .getSimpleName();
        return name.replaceAll("(?<=[a-z])(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
    }
}

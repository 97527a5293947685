package org.copydesk.platform.contract;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.MediaType;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;

/** Moves the parameters, responses and examples that occur more than once to the components. */
final class SharedParts {
    private static final Pattern OWNER = Pattern.compile("^The ([a-z ]+)'s .*", Pattern.DOTALL);

    /** Where SmallRye notes which parameter of a method it is. */
    private static final String JAVA_PARAMETER = "x-smallrye-private-param-ref";

    private final List<Operation> operations;
    private final Components components;

    private SharedParts(OpenAPI document) {
        this.operations = References.operations(document).toList();
        this.components = document.getComponents();
    }

    static void apply(OpenAPI document) {
        SharedParts parts = new SharedParts(document);
        parts.shareExamples();
        parts.shareParameters();
        parts.shareResponses();
    }

    private void shareExamples() {
        Uses<Object> examples = new Uses<>();
        Map<Object, String> names = new LinkedHashMap<>();
        operations.forEach(operation -> References.answerTypes(operation).forEach(form -> {
            Object example = form.getValue().getExample();
            if (example != null) {
                examples.add(example, operation);
                names.putIfAbsent(example, pascal(lastName(form.getKey())));
            }
        }));
        Map<Object, String> shared = examples.shared(
                Map.of(),
                names::get,
                (name, example) ->
                        components.addExample(name, OASFactory.createExample().value(example)));
        operations.forEach(operation -> References.answerTypes(operation).stream()
                .map(Map.Entry::getValue)
                .filter(media -> shared.containsKey(media.getExample()))
                .forEach(media -> refer(media, shared.get(media.getExample()))));
    }

    private static void refer(MediaType media, String example) {
        media.setExample(null);
        media.addExample(example, OASFactory.createExample().ref(example));
    }

    private void shareParameters() {
        Uses<Parameter> parameters = new Uses<>();
        operations.forEach(operation -> parameters(operation).stream()
                .filter(parameter -> parameter.getRef() == null)
                .forEach(parameter -> {
                    parameter.removeExtension(JAVA_PARAMETER);
                    parameters.add(parameter, operation);
                }));
        Map<Parameter, String> shared =
                parameters.shared(components.getParameters(), SharedParts::name, components::addParameter);
        operations.forEach(operation -> operation.setParameters(parameters(operation).stream()
                .map(parameter -> shared.containsKey(parameter)
                        ? OASFactory.createParameter().ref(shared.get(parameter))
                        : parameter)
                .toList()));
    }

    private static List<Parameter> parameters(Operation operation) {
        return operation.getParameters() == null ? List.of() : operation.getParameters();
    }

    /** A parameter of a path is called by its owner as well, which its description names: "The article's id". */
    private static String name(Parameter parameter) {
        Matcher owned = OWNER.matcher(parameter.getDescription());
        boolean isOwned = parameter.getIn() == Parameter.In.PATH
                && owned.matches()
                && !parameter.getName().startsWith(owned.group(1));
        return pascal((isOwned ? owned.group(1) + " " : "") + parameter.getName());
    }

    private void shareResponses() {
        Uses<APIResponse> responses = new Uses<>();
        operations.forEach(operation -> operation.getResponses().getAPIResponses().values().stream()
                .filter(response -> response.getRef() == null)
                .forEach(response -> responses.add(response, operation)));
        Map<APIResponse, String> shared =
                responses.shared(components.getResponses(), SharedParts::name, components::addResponse);
        operations.forEach(operation -> {
            Map<String, APIResponse> answers =
                    new LinkedHashMap<>(operation.getResponses().getAPIResponses());
            answers.replaceAll((status, response) -> shared.containsKey(response)
                    ? OASFactory.createAPIResponse().ref(shared.get(response))
                    : response);
            operation.getResponses().setAPIResponses(answers);
        });
    }

    /** A response is called by its description, without the article that this starts with. */
    private static String name(APIResponse response) {
        return pascal(
                response.getDescription().replaceFirst("^(?:The|An?) ", "").replaceFirst("(?s)[,.;:].*", ""));
    }

    private static String pascal(String words) {
        return Arrays.stream(words.split("[^A-Za-z0-9]+", -1))
                .filter(word -> !word.isEmpty())
                .map(word -> word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1))
                .collect(Collectors.joining());
    }

    /** The operations that use each of several parts. */
    private static final class Uses<T> {
        private final Map<T, Operation> first = new LinkedHashMap<>();
        private final Map<T, Operation> repeated = new LinkedHashMap<>();

        void add(T part, Operation user) {
            if (first.putIfAbsent(part, user) != null) {
                repeated.putIfAbsent(part, first.get(part));
            }
        }

        /** Adds what is used more than once under a name of its own, and returns the names. */
        Map<T, String> shared(Map<String, ?> present, Function<T, String> naming, BiConsumer<String, T> component) {
            Map<T, String> names = new LinkedHashMap<>();
            Map<String, Object> taken = new TreeMap<>(present);
            repeated.forEach((part, user) -> {
                String name = naming.apply(part);
                String unused = taken.containsKey(name) ? pascal(user.getTags().get(0)) + name : name;
                if (taken.put(unused, part) != null) {
                    throw new IllegalStateException("Two parts of the contract would be called " + unused);
                }
                names.put(part, unused);
                component.accept(unused, part);
            });
            return names;
        }
    }

    /** What a media type ends with, such as {@code newsitem+xml}. */
    private static String lastName(String mediaType) {
        return mediaType.substring(1 + Math.max(mediaType.lastIndexOf('/'), mediaType.lastIndexOf('.')));
    }
}

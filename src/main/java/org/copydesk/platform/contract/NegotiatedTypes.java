package org.copydesk.platform.contract;

import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.MediaType;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.jboss.jandex.AnnotationInstance;
import org.jboss.jandex.ClassInfo;
import org.jboss.jandex.DotName;
import org.jboss.jandex.IndexView;

/** Adds the media types of {@link Negotiated} operations. */
final class NegotiatedTypes {
    private static final String SUCCESS = "200";
    /** What is generated for an operation that names no media type itself. */
    private static final String UNNAMED = "*/*";

    private static final DotName OFFERED = DotName.createSimple(Renders.class);

    /** Names the operation whose media types another one, which can't know them, has as well. */
    private static final String NEGOTIATED_AS = "x-negotiated-as";

    private final IndexView code;
    private final OpenAPI document;
    private final Map<String, AnnotationInstance> operations = new HashMap<>();

    NegotiatedTypes(IndexView code, OpenAPI document) {
        this.code = code;
        this.document = document;
        for (AnnotationInstance mark : code.getAnnotations(Negotiated.class)) {
            operations.put(mark.target().asMethod().name(), mark);
        }
    }

    void apply() {
        Map<String, Operation> all = References.operations(document)
                .collect(Collectors.toMap(Operation::getOperationId, Function.identity()));
        all.values().forEach(operation -> {
            Map<String, Object> extensions = operation.getExtensions();
            Object source = extensions == null ? null : extensions.get(NEGOTIATED_AS);
            operation.removeExtension(NEGOTIATED_AS);
            addTo(operation, source == null ? operation : all.get(source));
        });
    }

    private void addTo(Operation operation, Operation source) {
        AnnotationInstance mark = operations.get(source.getOperationId());
        if (mark != null) {
            List<AnnotationInstance> forms = forms(mark.value().asClass().name());
            addTypes(
                    operation.getResponses().getAPIResponse(SUCCESS),
                    forms,
                    source.getResponses().getAPIResponse(SUCCESS).getContent());
            operation.getParameters().stream()
                    .filter(parameter ->
                            parameter.getName().equals(mark.value("chosenBy").asString()))
                    .forEach(parameter -> parameter
                            .getSchema()
                            .setEnumeration(forms.stream()
                                    .map(form -> (Object) form.value("as").asString())
                                    .distinct()
                                    .toList()));
        }
    }

    private List<AnnotationInstance> forms(DotName kind) {
        return code.getAllKnownImplementations(kind).stream()
                .map(this::offered)
                .sorted(Comparator.comparing(form -> form.value("as").asString()))
                .toList();
    }

    private AnnotationInstance offered(ClassInfo form) {
        for (ClassInfo type = form; type != null; type = code.getClassByName(type.superName())) {
            AnnotationInstance mark = type.declaredAnnotation(OFFERED);
            if (mark != null) {
                return mark;
            }
        }
        throw new IllegalStateException(form.name() + " does not say as what it is offered");
    }

    private void addTypes(APIResponse answer, List<AnnotationInstance> forms, Content examples) {
        Content content = OASFactory.createContent();
        if (answer.getContent() != null) {
            answer.getContent().getMediaTypes().forEach(content::addMediaType);
            content.removeMediaType(UNNAMED);
        }
        Map<String, String> usualTypes = new TreeMap<>();
        for (AnnotationInstance form : forms) {
            List<String> types = Arrays.stream(form.value("in").asStringArray())
                    .map(type -> type.split(";", 2)[0])
                    .toList();
            types.forEach(type -> usualTypes.putIfAbsent(type, types.get(0)));
            usualTypes.put(types.get(0), types.get(0));
        }
        usualTypes.forEach((type, usual) ->
                content.addMediaType(type, form(content.getMediaType(type), examples.getMediaType(usual))));
        answer.setContent(content);
    }

    private static MediaType form(MediaType present, MediaType usual) {
        MediaType form = present == null ? OASFactory.createMediaType() : present;
        if (form.getSchema() == null) {
            boolean isTyped = usual != null && usual.getSchema() != null;
            form.setSchema(
                    isTyped ? usual.getSchema() : OASFactory.createSchema().addType(SchemaType.STRING));
        }
        if (form.getExample() == null && usual != null) {
            form.setExample(usual.getExample());
        }
        return form;
    }
}

package org.copydesk.platform.contract;

import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.MediaType;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.jboss.jandex.AnnotationInstance;
import org.jboss.jandex.ClassInfo;
import org.jboss.jandex.DotName;
import org.jboss.jandex.IndexView;

/** Lists the media types of answers that the code offers: see {@link Negotiated}. */
final class NegotiatedTypes {
    private static final String SUCCESS = "200";
    /** What is generated for an operation that names no media type itself. */
    private static final String UNNAMED = "*/*";

    private static final DotName OFFERED = DotName.createSimple(Renders.class);

    private final IndexView code;
    private final ContractTexts texts;
    private final Map<String, AnnotationInstance> operations = new HashMap<>();

    NegotiatedTypes(IndexView code, ContractTexts texts) {
        this.code = code;
        this.texts = texts;
        for (AnnotationInstance mark : code.getAnnotations(Negotiated.class)) {
            operations.put(mark.target().asMethod().name(), mark);
        }
    }

    /** Where the operation's entry has {@code formsOf}, its forms are those of that other operation. */
    void addTo(Operation operation) {
        String source = ContractTexts.said(texts.operation(operation.getOperationId()), "formsOf")
                .orElse(operation.getOperationId());
        AnnotationInstance mark = operations.get(source);
        if (mark != null) {
            List<AnnotationInstance> forms = forms(mark.value().asClass().name());
            addTypes(operation.getResponses().getAPIResponse(SUCCESS), forms, source + "." + SUCCESS + ".");
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

    private void addTypes(APIResponse answer, List<AnnotationInstance> forms, String examples) {
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
        usualTypes.forEach((type, usual) -> {
            if (!content.hasMediaType(type)) {
                content.addMediaType(type, form(type, examples + subtype(usual)));
            }
        });
        answer.setContent(content);
    }

    private MediaType form(String type, String example) {
        boolean isJson = type.endsWith("/json") || type.endsWith("+json");
        MediaType form = OASFactory.createMediaType()
                .schema(OASFactory.createSchema().addType(isJson ? SchemaType.OBJECT : SchemaType.STRING));
        texts.example(example).ifPresent(form::setExample);
        return form;
    }

    /** What an example's name has of a media type. */
    static String subtype(String type) {
        return type.substring(type.indexOf('/') + 1);
    }
}

package org.copydesk.platform.contract;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.copydesk.platform.idempotency.Idempotent;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.jboss.jandex.AnnotationInstance;
import org.jboss.jandex.AnnotationTarget;
import org.jboss.jandex.IndexView;

/** Applies the rules of this package to the document that SmallRye makes of the code and the static file. */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public class ContractFilter implements OASFilter {
    private final IndexView code;

    public ContractFilter(IndexView code) {
        this.code = code;
    }

    @Override
    public void filterOpenAPI(OpenAPI document) {
        new NegotiatedTypes(code, document).apply();
        TypeRules.apply(document);
        Set<String> sent = RequestSchemas.apply(document);
        AnswerSchemas.apply(document, sent);
        Variants.apply(document);
        OperationRules operations = new OperationRules(document.getComponents(), idempotent());
        document.getPaths().getPathItems().forEach((path, item) -> item.getOperations()
                .forEach((method, operation) ->
                        operations.apply(method, operation, isCollection(document, path, method))));
        document.setSecurity(List.of(OperationRules.token()));
        SharedParts.apply(document);
        References.prune(document);
    }

    private Set<String> idempotent() {
        return code.getAnnotations(Idempotent.class).stream()
                .map(AnnotationInstance::target)
                .filter(target -> target.kind() == AnnotationTarget.Kind.METHOD)
                .map(target -> target.asMethod().name())
                .collect(Collectors.toSet());
    }

    /** Whether what the operation makes gets an address below its own. */
    private static boolean isCollection(OpenAPI document, String path, PathItem.HttpMethod method) {
        Map<String, PathItem> paths = document.getPaths().getPathItems();
        return method == PathItem.HttpMethod.POST
                && paths.keySet().stream().anyMatch(other -> other.startsWith(path + "/{"));
    }
}

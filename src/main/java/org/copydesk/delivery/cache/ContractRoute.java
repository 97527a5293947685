package org.copydesk.delivery.cache;

import io.quarkus.smallrye.openapi.runtime.OpenApiConstants;
import io.quarkus.smallrye.openapi.runtime.OpenApiDocumentService;
import io.smallrye.openapi.runtime.io.Format;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.copydesk.delivery.answer.Representation;
import org.copydesk.delivery.answer.Subjects;
import org.copydesk.delivery.negotiation.Accepted;
import org.copydesk.platform.FilterOrder;
import org.copydesk.platform.problem.ErrorCode;
import org.copydesk.platform.problem.ProblemException;
import org.copydesk.platform.problem.RouterProblems;

/**
 * Answers with the contract, tagged and encoded as everything else is. A browser, which asks for HTML, is sent YAML as plain
 * text, which it shows; it would save what calls itself YAML (RFC 9512).
 */
@ApplicationScoped
class ContractRoute {
    private static final String ADDRESS = "/openapi(?:[.](?:json|ya?ml))?";
    private static final String YAML = "application/yaml";
    private static final String JSON = "application/json";
    private static final String HTML = "text/html";
    private static final String METHODS = "GET, HEAD, OPTIONS";

    private final OpenApiDocumentService documents;
    private final AnswerHeaders headers;
    private final AnswerSender sender;
    private final Map<String, StoredAnswer> answers = new ConcurrentHashMap<>();

    ContractRoute(OpenApiDocumentService documents, AnswerHeaders headers, AnswerSender sender) {
        this.documents = documents;
        this.headers = headers;
        this.sender = sender;
    }

    void open(@Observes Router router) {
        router.routeWithRegex(ADDRESS).order(FilterOrder.CONTRACT).handler(this::answer);
    }

    private void answer(RoutingContext context) {
        HttpMethod method = context.request().method();
        if (method.equals(HttpMethod.GET) || method.equals(HttpMethod.HEAD)) {
            send(context);
        } else if (method.equals(HttpMethod.OPTIONS)) {
            context.response()
                    .setStatusCode(204)
                    .putHeader(HttpHeaders.ALLOW, METHODS)
                    .end();
        } else {
            RouterProblems.refuse(
                    context,
                    new ProblemException(ErrorCode.METHOD_NOT_ALLOWED, "The contract can be read only.")
                            .header("Allow", METHODS));
        }
    }

    private void send(RoutingContext context) {
        try {
            Accepted accepted = new Accepted(context.request().headers().getAll(HttpHeaders.ACCEPT));
            String chosen = accepted.oneOf(offered(context));
            sender.send(context, answers.computeIfAbsent(chosen, this::made));
        } catch (ProblemException refused) {
            RouterProblems.answer(context, refused);
        }
    }

    private static List<String> offered(RoutingContext context) {
        String path = context.normalizedPath();
        boolean isJson = path.endsWith(".json")
                || "json".equalsIgnoreCase(context.request().getParam("format"));
        boolean isYaml = !path.equals("/openapi") && !isJson;
        return isJson ? List.of(JSON) : isYaml ? List.of(YAML, HTML) : List.of(YAML, JSON, HTML);
    }

    private StoredAnswer made(String chosen) {
        Format format = chosen.equals(JSON) ? Format.JSON : Format.YAML;
        byte[] document = documents.getDocument(OpenApiConstants.DEFAULT_DOCUMENT_NAME, format);
        String mediaType = (chosen.equals(HTML) ? "text/plain" : chosen) + ";charset=UTF-8";
        Representation contract =
                Representation.of(document, mediaType, Subjects.none()).varyingBy("Accept");
        return StoredAnswer.of(0, contract, headers.of(contract));
    }
}

package org.copydesk.article.request;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.copydesk.body.Body;
import org.copydesk.edition.snapshot.PublishedArticle.PublishedBody;
import org.copydesk.platform.json.JsonObjects;
import org.copydesk.platform.problem.ProblemException;

/** Reads an article, or what is changed of it, as the desk shows it: its body in three forms, and members that nobody sets. */
@Singleton
public class SentBack {
    private static final Set<String> NOBODY_SETS = Set.of(
            "id",
            "state",
            "version",
            "updatedAt",
            "wordCount",
            "corrections",
            "canonicalUrl",
            "revision",
            "changed",
            "publishAt",
            "approvedBy",
            "createdAt",
            "createdBy",
            "changedAt",
            "changedBy",
            "lock",
            "hold",
            "notes");

    private final JsonObjects json;
    private final ObjectMapper mapper;

    SentBack(JsonObjects json, ObjectMapper mapper) {
        this.json = json;
        this.mapper = mapper;
    }

    /**
     * Reads all that an article is to say. What nobody sets stands only beside the article's own id, and is left as it is.
     *
     * @param present the article's body
     * @throws ProblemException 422 for what does not fit
     */
    public ArticleRequest read(UUID articleId, Body present, JsonNode sent) {
        if (!(sent instanceof ObjectNode whole)) {
            throw ProblemException.invalid("", "wrong-type", "It must be a JSON object.");
        }
        ObjectNode rest = whole.objectNode().setAll(whole);
        JsonNode id = rest.get("id");
        if (id != null) {
            if (!id.asText().equals(articleId.toString())) {
                throw ProblemException.invalid(
                        "/id", "another-article", "id must be that of the address, or left out.");
            }
            rest.remove(NOBODY_SETS);
        }
        return json.all(withRequestedBody(present, rest), ArticleRequest.class);
    }

    /** A merge patch, its body as a request has it. */
    public JsonNode readPatch(Body present, JsonNode patch) {
        return patch instanceof ObjectNode named
                ? withRequestedBody(present, named.objectNode().setAll(named))
                : patch;
    }

    private ObjectNode withRequestedBody(Body present, ObjectNode sent) {
        if (sent.get("body") instanceof ObjectNode body && !body.has("format") && !body.has("content")) {
            sent.set("body", body(present, body));
        }
        return sent;
    }

    /** The form of a shown body that says something else than the article's does, as a request has it. */
    private ObjectNode body(Body body, ObjectNode shown) {
        JsonNode present = mapper.valueToTree(PublishedBody.of(body));
        List<String> changed = List.of("blocks", "html", "text").stream()
                .filter(form -> shown.has(form) && !Objects.equals(shown.get(form), present.get(form)))
                .toList();
        if (changed.size() > 1) {
            throw ProblemException.invalid(
                    "/body",
                    "several-forms",
                    "body says something new as " + String.join(" and as ", changed) + "; send one of them alone.");
        }
        ObjectNode rest = shown.objectNode().setAll(shown);
        rest.remove(List.of("blocks", "html", "text"));
        String form = changed.isEmpty() ? "blocks" : changed.get(0);
        return rest.put("format", form).set("content", changed.isEmpty() ? present.get(form) : shown.get(form));
    }
}

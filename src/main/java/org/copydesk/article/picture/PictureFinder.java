package org.copydesk.article.picture;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.annotation.Priority;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import java.util.Arrays;
import org.copydesk.article.manuscript.BodyPictures;
import org.copydesk.article.request.ArticleRequest;
import org.copydesk.body.BodyFormat;
import org.copydesk.media.fetch.ImageFetch;
import org.copydesk.platform.FilterOrder;

/**
 * Finds the pictures that a request's body names by their addresses, before the operation: no transaction, and no claim of an
 * {@code Idempotency-Key}, waits for a server elsewhere.
 */
@FindsPictures
@Interceptor
@Priority(FilterOrder.BODY_PICTURES)
class PictureFinder {
    private final ImageFetch images;
    private final RequestPictures current;

    PictureFinder(ImageFetch images, RequestPictures current) {
        this.images = images;
        this.current = current;
    }

    @AroundInvoke
    Object find(InvocationContext operation) throws Exception {
        for (Object parameter : operation.getParameters()) {
            if (parameter instanceof ArticleRequest request && request.body() != null) {
                find(request.body().format(), request.body().content(), address(request));
            } else if (parameter instanceof JsonNode sent && sent.path("body").isObject()) {
                find(sent.get("body"), sent);
            }
        }
        return operation.proceed();
    }

    private static String address(ArticleRequest request) {
        boolean hasSource = request.source() != null && request.source().url() != null;
        return hasSource ? request.source().url() : request.url();
    }

    /** @param body in one format, or as the desk shows it in all of them */
    private void find(JsonNode body, JsonNode sent) {
        boolean isShown = !body.has("format");
        BodyFormat format =
                isShown ? BodyFormat.HTML : format(body.get("format").asText());
        String source = text(sent.path("source").path("url"));
        find(format, body.get(isShown ? "html" : "content"), source == null ? text(sent.path("url")) : source);
    }

    private static String text(JsonNode node) {
        return node.isTextual() ? node.textValue() : null;
    }

    private static BodyFormat format(String name) {
        return Arrays.stream(BodyFormat.values())
                .filter(format -> format.name().equalsIgnoreCase(name))
                .findFirst()
                .orElse(null);
    }

    private void find(BodyFormat format, JsonNode content, String address) {
        current.take(new BodyPictures(images.find(BodyPictures.sources(format, content, address))));
    }
}

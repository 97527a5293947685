package org.copydesk.platform.web;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.Router;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.copydesk.platform.FilterOrder;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Redirects {@code /} to the page on which the contract can be read and tried. */
@ApplicationScoped
class FrontPage {
    private static final int FOUND = 302;

    private final String documentation;

    FrontPage(@ConfigProperty(name = "quarkus.swagger-ui.path") String documentation) {
        this.documentation = documentation;
    }

    void open(@Observes Router router) {
        router.route("/")
                .method(HttpMethod.GET)
                .method(HttpMethod.HEAD)
                .order(FilterOrder.FRONT_PAGE)
                .handler(request -> request.response()
                        .setStatusCode(FOUND)
                        .putHeader(HttpHeaders.LOCATION, documentation + "/")
                        .end());
    }
}

package org.copydesk.edition;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.ZoneId;
import java.util.Optional;
import org.copydesk.platform.text.WebAddress;

/** Configures the publication: its name, time zone, language and addresses. */
@ConfigMapping(prefix = "copydesk.publication")
public interface PublicationConfig {
    /** The publication's name. */
    @WithDefault("Copydesk")
    String name();

    /** The zone of times that stand in copy without one; a name of the IANA time zone database. */
    @WithDefault("UTC")
    ZoneId timeZone();

    /** The language of stories that name none (BCP 47). */
    @WithDefault("en")
    String language();

    /** Where readers and partners reach this server, without a slash at the end. */
    @WithDefault("http://localhost:${quarkus.http.port}")
    String baseUrl();

    /** The path in the base URL, which stands before every other one for those who reach this server; usually empty. */
    default String basePath() {
        return WebAddress.path(baseUrl());
    }

    /** The public page of an article, with {@code {slug}} in it; by default the article's own JSON. */
    Optional<String> articleUrl();

    /** The canonical address of the article with this slug. */
    default String urlOf(String slug) {
        return articleUrl().orElse(baseUrl() + "/v1/articles/{slug}").replace("{slug}", slug);
    }
}

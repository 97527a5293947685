package org.copydesk.edition.publication;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.ZoneId;
import java.util.Optional;
import org.copydesk.platform.text.Slugs;
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

    /** The script of slugs that are made of headlines. */
    @WithDefault("latin")
    SlugScript slugScript();

    /** The scripts of slugs. */
    enum SlugScript {
        /** Latin letters, whatever the headline's script. */
        LATIN,
        /** The headline's own. */
        OWN
    }

    /** A slug made of a headline; empty if it holds no letter or digit. */
    default Optional<String> slugOf(String headline) {
        return slugScript() == SlugScript.OWN ? Slugs.inOwnScript(headline) : Slugs.slug(headline);
    }

    /** The path in the base URL, which stands before every other one for those who reach this server; usually empty. */
    default String basePath() {
        return WebAddress.path(baseUrl());
    }

    /** The public page of an article, with {@code {slug}} in it; by default the article's own JSON. */
    Optional<String> articleUrl();

    /** The public page of a tag, with {@code {slug}} in it. */
    Optional<String> tagUrl();

    /** The public page of a section, with {@code {slug}} in it; by default that of its tag. */
    Optional<String> sectionUrl();

    /** The public page of a byline, with {@code {slug}} in it. */
    Optional<String> bylineUrl();

    /** The publication's site, without a slash at the end; by default the origin of its articles' pages. */
    Optional<String> siteUrl();

    /** Where the publication's site is: this server, if there is no other. */
    default String site() {
        return siteUrl().or(() -> articleUrl().map(WebAddress::origin)).orElse(baseUrl());
    }

    /** The address of the article with this slug, unless the desk gave it another one. */
    default String urlOf(String slug) {
        return articleUrl().orElse(baseUrl() + "/v1/articles/{slug}").replace("{slug}", Slugs.inPath(slug));
    }
}

package org.copydesk.database;

import static org.copydesk.newsroom.StoryBuilder.aStory;

import io.agroal.api.AgroalDataSource;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Set;
import org.copydesk.newsroom.Newsroom;

/**
 * A newsroom of many years: 50,000 articles, made by the database itself out of one that was really published. The first
 * of its 300 tags stands on every second article, the section "rare" and the language "fi" on very few. One partner
 * was given all of it.
 */
final class LargeEdition {
    /** The tables that grow with every article. Those of the vocabulary stay small. */
    static final Set<String> TABLES = Set.of(
            "edition_article",
            "edition_slug",
            "edition_term_listing",
            "edition_caption",
            "edition_change",
            "edition_tombstone",
            "article",
            "article_tag",
            "article_byline",
            "article_correction",
            "article_revision",
            "audit_step",
            "caption",
            "partner_holding",
            "partner_delivery",
            "partner_entry",
            "partner_acknowledgement");

    private LargeEdition() {}

    static void fill(AgroalDataSource database) throws IOException, SQLException {
        new Newsroom()
                .publishes(aStory().slug("template")
                        .tagged("template-tag")
                        .by("template-byline")
                        .section("template-section")
                        .captioned("A caption", "Template Photographer"));
        try (InputStream file = LargeEdition.class.getResourceAsStream("/database/large-edition.sql");
                Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(new String(file.readAllBytes(), StandardCharsets.UTF_8));
        }
    }
}

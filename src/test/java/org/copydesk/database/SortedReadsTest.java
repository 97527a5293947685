package org.copydesk.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.copydesk.newsroom.StoryBuilder.aStory;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.copydesk.newsroom.Newsroom;
import org.copydesk.newsroom.Reader;
import org.copydesk.newsroom.Unique;
import org.junit.jupiter.api.condition.DisabledIfSystemProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** H2 reads a list in the order of an index and stops after the page; it would sort the whole list otherwise. */
@QuarkusTest
@DisabledIfSystemProperty(
        named = "test.database",
        matches = "postgresql",
        disabledReason = "It reads H2's plans; PlansTest reads PostgreSQL's")
class SortedReadsTest {
    @Inject
    AgroalDataSource database;

    private final Newsroom newsroom = new Newsroom();
    private final Reader reader = new Reader();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/v1/articles",
                "/v1/articles?sort=publishedAt&publishedAfter=2020-01-01T00:00:00Z",
                "/v1/articles?sort=-updatedAt",
                "/v1/articles?sort=updatedAt&updatedBefore=2030-01-01",
                "/v1/articles?publishedFrom=2020-01-01&publishedTo=2030-01-01",
                "/v1/articles?language=fi-FI",
                "/v1/articles?tag={tag}",
                "/v1/articles?tag={tag}&sort=-updatedAt&include=body",
                "/v1/articles?tag={tag}&language=en&publishedBefore=2030-01-01T00:00:00Z",
                "/v1/articles?tag={tag}&byline=nobody",
                "/v1/articles?section={tag}",
                "/v1/articles?byline={tag}&sort=publishedAt",
                "/v1/articles?notTag={tag}",
                "/v1/articles?genre=opinion&sort=-updatedAt",
                "/v1/articles?language=en",
                "/v1/articles?language=en-GB&sort=-updatedAt",
                "/feeds/rss?tag={tag}",
                "/v1/tags",
                "/v1/bylines",
                "/v1/captions",
                "/v1/captions?credit={tag}"
            })
    void aListIsReadInOrder(String path) throws SQLException {
        newsroom.publishes(aStory()); // nothing that is kept answers
        List<String> plans = new ArrayList<>();
        try (Connection connection = database.getConnection()) {
            run(connection, "set query_statistics true");
            try {
                reader.get(path.replace("{tag}", Unique.slug("tides"))).then().statusCode(200);
                for (String list : lists(connection)) {
                    plans.add(plan(connection, list));
                }
            } finally {
                run(connection, "set query_statistics false");
            }
        }

        assertThat(plans).isNotEmpty().allSatisfy(plan -> assertThat(plan).contains("index sorted"));
    }

    private static void run(Connection connection, String statement) throws SQLException {
        try (PreparedStatement prepared = connection.prepareStatement(statement)) {
            prepared.execute();
        }
    }

    private static List<String> lists(Connection connection) throws SQLException {
        List<String> lists = new ArrayList<>();
        try (PreparedStatement prepared = connection.prepareStatement("select sql_statement"
                        + " from information_schema.query_statistics where sql_statement like 'select %'"
                        + " and regexp_like(sql_statement, ' edition_(article|term|term_listing|caption) ')"
                        + " and sql_statement like '% order by %'");
                ResultSet statements = prepared.executeQuery()) {
            while (statements.next()) {
                lists.add(statements.getString(1));
            }
        }
        return lists;
    }

    private static String plan(Connection connection, String list) throws SQLException {
        try (PreparedStatement prepared = connection.prepareStatement("explain " + list)) {
            for (int i = 1; i <= prepared.getParameterMetaData().getParameterCount(); i++) {
                prepared.setObject(i, null);
            }
            try (ResultSet plan = prepared.executeQuery()) {
                plan.next();
                return plan.getString(1);
            }
        }
    }
}

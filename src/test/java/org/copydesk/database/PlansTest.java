package org.copydesk.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.copydesk.newsroom.StoryBuilder.aStory;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.copydesk.newsroom.Desk;
import org.copydesk.newsroom.Newsroom;
import org.copydesk.newsroom.Reader;
import org.copydesk.newsroom.Story;
import org.copydesk.newsroom.Unique;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Every list and every lookup starts in an index and touches few rows, however many there are. What PostgreSQL really did
 * is read from its log. Left out are {@code total=true}, previews of entitlements and the usage of months in which there was
 * much, which count, feeds, which look through what was withdrawn, and the desk's {@code q}, which looks into texts.
 */
@QuarkusTest
@TestProfile(PlansTest.LargeDatabase.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@EnabledIfSystemProperty(
        named = "test.database",
        matches = "postgresql",
        disabledReason = "It reads PostgreSQL's plans")
class PlansTest {
    /** A database that is filled for this test alone. */
    public static class LargeDatabase implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("test.database.name", "plans");
        }
    }

    @Inject
    AgroalDataSource database;

    private final Reader reader = new Reader();
    private final Desk desk = new Desk();
    private final Newsroom newsroom = new Newsroom();
    private boolean filled;

    @BeforeEach
    void fillOnce() throws Exception {
        if (!filled) {
            LargeEdition.fill(database);
            filled = true;
        }
    }

    private void isCheap(Plans.Request request) throws Exception {
        List<Plan> plans = new Plans(DatabaseOfTheRun.log()).of(request);

        assertThat(plans).isNotEmpty();
        List<String> faults = new ArrayList<>();
        plans.forEach(plan -> faults.addAll(plan.faults(LargeEdition.TABLES)));
        assertThat(faults).isEmpty();
    }

    /** The size of a page is a parameter, for which the planner would prepare parallel reads of thousands of rows. */
    @Test
    void noConnectionStartsWorkers() throws Exception {
        try (Connection connection = database.getConnection();
                ResultSet setting = connection.createStatement().executeQuery("show max_parallel_workers_per_gather")) {
            assertThat(setting.next()).isTrue();
            assertThat(setting.getInt(1)).isZero();
        }
    }

    static Stream<String> filters() {
        return Stream.of(
                "",
                "tag=tag-1",
                "tag=tag-299",
                "tag=no-such-tag",
                "tag=tag-1&tag=tag-7",
                "byline=byline-3",
                "tag=tag-1&byline=byline-3",
                "tag=tag-7&section=section-3",
                "section=section-3",
                "section=section-rare",
                "language=en",
                "language=en-GB",
                "language=ko",
                "language=fi",
                "language=ko-KR",
                "tag=tag-1&language=fi-FI",
                "publishedFrom=2021-01-10T00:00:00Z&publishedTo=2021-01-10T02:00:00Z",
                "language=eo",
                "publishedAfter=2021-01-10T00:00:00Z&publishedBefore=2021-01-10T02:00:00Z",
                "section=section-3&language=en",
                "section=section-rare&tag=tag-1",
                "anyTag=tag-1,tag-299",
                "anyTag=tag-298,tag-299,no-such-tag",
                "anyTag=tag-1,tag-2&section=section-3",
                "anyTag=tag-298,tag-299&tag=tag-1",
                "anyTag=tag-298,tag-299&section=section-rare&language=en",
                "notTag=tag-7",
                "notTag=tag-7,tag-8&tag=tag-1",
                "genre=opinion",
                "genre=opinion&tag=tag-1",
                "byline=byline-3&byline=byline-4",
                "section=section-3&section=section-rare",
                "ids=story-777,formerly-778,00000000-0000-7000-8000-000000000309,no-such-story",
                "ids=story-777,story-778&tag=tag-1&language=en");
    }

    @ParameterizedTest
    @MethodSource("filters")
    void aListOfArticlesIsCheapInEveryOrderAndHowDeepSoEver(String filter) throws Exception {
        for (String order : List.of("-publishedAt", "publishedAt", "-updatedAt", "updatedAt")) {
            String list = "/v1/articles?sort=" + order + (filter.isEmpty() ? "" : "&" + filter);
            isCheap(() -> reader.get(list));
            Response first = reader.get(list + "&limit=100");
            String next = first.path("page.next");
            if (next != null) {
                isCheap(() -> reader.get(list + "&limit=100&cursor=" + next));
                String previous = reader.get(list + "&limit=100&cursor=" + next).path("page.previous");
                isCheap(() -> reader.get(list + "&limit=100&cursor=" + previous));
            }
        }
    }

    @Test
    void whatStandsBesideAnArticleIsCheap() throws Exception {
        String series = Unique.slug("series");
        newsroom.tag(series, "series");
        Story first =
                newsroom.publishes(aStory().in("en").tagged("tag-1", "tag-7").with("series", part(series, 1)));
        newsroom.publishes(aStory().in("en").with("series", part(series, 2)));
        newsroom.publishes(aStory().in("ko").with("translationOf", first.id()));

        isCheap(() -> reader.get("/v1/articles/" + first.id()));
        isCheap(() -> reader.get("/v1/articles/" + first.id() + "/related"));
        isCheap(() -> reader.get("/v1/articles?tag=" + series));
    }

    private static Map<String, ?> part(String series, int part) {
        return Map.of("slug", series, "part", part);
    }

    /** An order by one time and a limit of the other have no index in common; where both are the same, it is one. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "sort=-publishedAt&publishedAfter=2021-01-10T00:00:00Z",
                "sort=publishedAt&publishedAfter=2021-01-10T00:00:00Z",
                "sort=-publishedAt&publishedBefore=2021-01-10T00:00:00Z",
                "sort=-updatedAt&updatedAfter=2021-01-10T00:00:00Z",
                "sort=updatedAt&updatedAfter=2021-01-10T00:00:00Z",
                "sort=-updatedAt&updatedBefore=2021-01-10T00:00:00Z",
                "sort=-publishedAt&publishedFrom=2021-01-10&publishedTo=2021-01-12",
                "sort=-updatedAt&publishedAfter=2021-02-03T00:00:00Z",
                "sort=-publishedAt&updatedAfter=2021-02-03T00:00:00Z",
                "tag=tag-1&sort=-publishedAt&publishedBefore=2021-01-10T00:00:00Z",
                "tag=tag-1&sort=-updatedAt&updatedAfter=2021-01-10T00:00:00Z"
            })
    void aListOfAPeriodIsCheap(String query) throws Exception {
        isCheap(() -> reader.get("/v1/articles?" + query));
    }

    @ParameterizedTest
    @CsvSource({"sort=-publishedAt,100", "tag=tag-1,100", "section=section-3,20", "language=en,100", "byline=byline-3,3"
    })
    void aDeepPageIsAsCheapAsTheFirst(String filter, int pages) throws Exception {
        String list = "/v1/articles?limit=100&" + filter;
        String next = "";
        for (int page = 0; page < pages; page++) {
            next = "&cursor=" + reader.get(list + next).path("page.next");
        }

        String deep = list + next;
        isCheap(() -> reader.get(deep));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/v1/articles/story-777",
                "/v1/articles/formerly-777",
                "/v1/articles/no-such-story",
                "/v1/articles/00000000-0000-7000-8000-000000000309",
                "/v1/articles/00000000-0000-7000-8000-999999999999",
                "/v1/tags/tag-7",
                "/v1/sections",
                "/v1/tags/no-such-tag",
                "/v1/bylines/byline-7",
                "/v1/tags",
                "/v1/tags?kind=subject",
                "/v1/tags?q=label",
                "/v1/bylines?limit=100",
                "/v1/bylines?q=name",
                "/v1/captions",
                "/v1/captions?article=story-777",
                "/v1/captions?article=00000000-0000-7000-8000-000000000309",
                "/v1/captions?byline=byline-3",
                "/v1/captions?byline=no-such-byline",
                "/v1/captions?credit=Photographer%207",
                "/v1/captions?credit=nobody",
                "/v1/captions/00000000-0000-7000-8001-000000000309"
            })
    void whatElseReadersAskForIsCheap(String path) throws Exception {
        isCheap(() -> reader.request().urlEncodingEnabled(false).get(path));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/v1/desk/articles",
                "/v1/desk/articles?state=draft",
                "/v1/desk/articles?state=published",
                "/v1/desk/articles?state=spiked",
                "/v1/desk/articles?author=writer-3",
                "/v1/desk/articles?author=nobody",
                "/v1/desk/articles?tag=tag-1",
                "/v1/desk/articles?tag=tag-299",
                "/v1/desk/articles?tag=tag-299&state=published",
                "/v1/desk/articles?changedAfter=2021-02-03T00:00:00Z",
                "/v1/desk/articles?changedBefore=2021-01-01T01:00:00Z",
                "/v1/desk/articles/00000000-0000-7000-8000-000000000309",
                "/v1/desk/articles/00000000-0000-7000-8000-000000000309/audit",
                "/v1/desk/articles/00000000-0000-7000-8000-000000000309/revisions",
                "/v1/desk/articles/00000000-0000-7000-8000-000000000309/previews",
                "/v1/desk/audit",
                "/v1/desk/audit?by=writer-3",
                "/v1/desk/audit?by=nobody",
                "/v1/desk/audit?step=publish",
                "/v1/desk/audit?step=kill",
                "/v1/desk/audit?takenAfter=2021-02-03T00:00:00Z",
                "/v1/desk/audit?takenBefore=2021-01-01T01:00:00Z",
                "/v1/desk/tags",
                "/v1/desk/bylines",
                "/v1/admin/tokens"
            })
    void whatTheDeskAsksForIsCheap(String path) throws Exception {
        isCheap(() -> desk.get(path));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/v1/changes",
                "/v1/changes?include=body",
                "/v1/admin/recalls",
                "/v1/admin/recalls?state=overdue",
                "/v1/admin/partners",
                "/v1/admin/recalls?state=open",
                "/v1/admin/recalls/777",
                "/v1/admin/partners/00000000-0000-7000-8005-000000000001",
                "/v1/admin/partners/00000000-0000-7000-8005-000000000001/tokens",
                "/v1/admin/partners/00000000-0000-7000-8005-000000000001/usage?month=2019-01",
                "/v1/admin/partners/00000000-0000-7000-8005-000000000001/holdings",
                "/v1/admin/partners/00000000-0000-7000-8005-000000000001/holdings?at=2021-01-10T00:00:00Z"
            })
    void whatIsAskedAboutPartnersIsCheap(String path) throws Exception {
        isCheap(() -> desk.get(path));
    }

    /** The first partner may have everything, the second the stories under a tag that few have. */
    @ParameterizedTest
    @CsvSource({
        "1,/v1/changes",
        "1,/v1/changes?include=body&limit=20",
        "1,/v1/articles",
        "1,/v1/articles?tag=tag-1&limit=100",
        "1,/v1/articles?section=section-3&language=en",
        "1,/v1/articles/story-777",
        "1,/v1/articles/no-such-story",
        "2,/v1/changes/snapshot",
        "2,/v1/articles",
        "2,/v1/articles?sort=-updatedAt&limit=100",
        "2,/v1/articles?tag=tag-1",
        "2,/v1/articles?section=section-rare",
        "2,/v1/articles/story-777"
    })
    void whatPartnersAskForIsCheap(String partner, String path) throws Exception {
        String token = partnersToken(partner);
        isCheap(() ->
                reader.request().auth().oauth2(token).urlEncodingEnabled(false).get(path));
    }

    @Test
    void whatPartnersFollowIsCheapFarBehindTheBeginning() throws Exception {
        String all = partnersToken("1");
        String deep = partners(all).get("/v1/changes?limit=1000").path("page.next");
        isCheap(() -> partners(all).get("/v1/changes?limit=1000&cursor={deep}", deep));
        isCheap(() -> partners(all).post("/v1/changes/777/ack"));

        String few = partnersToken("2");
        String snapshot = partners(few).get("/v1/changes/snapshot").asString();
        String newest =
                JsonPath.from(snapshot.lines().findFirst().orElseThrow()).getString("cursor");
        isCheap(() -> partners(few).get("/v1/changes?cursor={newest}", newest));
    }

    private RequestSpecification partners(String token) {
        return reader.request().auth().oauth2(token);
    }

    private String partnersToken(String partner) {
        Response made = desk.post(
                "/v1/admin/partners/00000000-0000-7000-8005-00000000000" + partner + "/tokens",
                Map.of("name", Unique.slug("plans")));
        made.then().statusCode(201);
        return made.path("secret");
    }
}

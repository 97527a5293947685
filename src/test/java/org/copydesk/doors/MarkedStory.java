package org.copydesk.doors;

import static io.restassured.RestAssured.given;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import org.copydesk.media.file.Pictures;

/**
 * A story with a marker word in every field, and a tag, a section and a byline of its own. Every word that nobody may
 * see holds one token of twelve letters that stands nowhere else.
 */
final class MarkedStory {
    private static final String ARTICLES = "/v1/desk/articles";

    private final String token = RandomGenerator.getDefault()
            .ints(12, 'a', 'z' + 1)
            .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
            .toString();
    private final List<String> ids = new ArrayList<>();
    private final List<String> files = new ArrayList<>();
    private Response article;
    private String id;

    String token() {
        return token;
    }

    String slug() {
        return "story-" + token;
    }

    String id() {
        return id;
    }

    private String word(String field) {
        return field + token;
    }

    /** What a stranger might ask for by name, and could know before it exists. */
    List<String> names() {
        return List.of(
                slug(),
                "tag-" + token,
                "section-" + token,
                "above-" + token,
                "byline-" + token,
                word("Label"),
                word("Name"),
                word("Credit"),
                word("Headline"),
                token,
                token.substring(0, 6));
    }

    /** Where the story, what it is listed under and its caption are found. */
    List<String> addresses() {
        return List.of(
                slug(),
                "tag-" + token,
                "section-" + token,
                "above-" + token,
                "byline-" + token,
                word("Credit"),
                id(),
                ids.get(ids.size() - 1));
    }

    /** Where the files of the picture would be public. */
    List<String> files() {
        return List.copyOf(files);
    }

    /** What stands in the addresses of the picture's files. */
    List<String> hashes() {
        return files.stream().map(file -> file.split("/", -1)[3]).distinct().toList();
    }

    /** Ids that the server gave. */
    List<String> ids() {
        return List.copyOf(ids);
    }

    private static RequestSpecification admin() {
        return given().header("Authorization", "Bearer test-admin").contentType("application/json");
    }

    /** Files the tag, the section and the byline. */
    void fileVocabulary() {
        create("/v1/desk/tags", tag("above", "section"));
        create("/v1/desk/tags", below(tag("tag", "subject")));
        create("/v1/desk/tags", below(tag("section", "section")));
        create(
                "/v1/desk/bylines",
                Map.of(
                        "slug", "byline-" + token,
                        "name", word("Name"),
                        "aliases", List.of(word("Alias")),
                        "role", word("Job"),
                        "affiliation", word("Affiliation"),
                        "bio", word("Bio"),
                        "links", List.of("https://example.org/" + word("link")),
                        "email", word("mail") + "@example.org"));
    }

    /** The same below the section that nothing else is in. */
    private Map<String, Object> below(Map<String, Object> tag) {
        Map<String, Object> below = new LinkedHashMap<>(tag);
        below.put("parent", "above-" + token);
        return below;
    }

    private Map<String, Object> tag(String slug, String kind) {
        return Map.of(
                "slug",
                slug + "-" + token,
                "label",
                word(Map.of("tag", "Label", "section", "SectionLabel", "above", "AboveLabel")
                        .get(slug)),
                "kind",
                kind,
                "labels",
                Map.of("fr", word("Libelle")),
                "code",
                word("code"),
                "uri",
                "https://example.org/" + word("concept"));
    }

    private Response create(String path, Map<String, Object> body) {
        Response answer = admin().body(body).post(path);
        answer.then().statusCode(201);
        ids.add(answer.path("id"));
        return answer;
    }

    /** Every field that an article has. */
    private Map<String, Object> fields() {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("slug", slug());
        for (String name : List.of("headline", "standfirst", "slugline", "byline", "dateline", "editorialNote")) {
            fields.put(name, word(Character.toUpperCase(name.charAt(0)) + name.substring(1)));
        }
        fields.put("section", "section-" + token);
        fields.put("tags", List.of("tag-" + token));
        fields.put("bylines", List.of(Map.of("slug", "byline-" + token, "role", word("Role"))));
        fields.put(
                "captions",
                List.of(Map.of(
                        "text", word("Caption"),
                        "alt", word("Alt"),
                        "credit", word("Credit"),
                        "image", picture())));
        fields.put("body", Map.of("format", "html", "content", "<p>" + word("Body") + "</p>"));
        fields.put(
                "rights",
                Map.of(
                        "copyrightHolder", word("Holder"),
                        "copyrightNotice", word("Notice"),
                        "usageTerms", word("Terms")));
        fields.put("source", Map.of("name", word("Source"), "url", "https://example.org/" + word("source")));
        fields.put("url", "https://example.org/" + word("canonical"));
        fields.put("urgency", 1);
        fields.put("genre", "obituary");
        return fields;
    }

    /** Uploads a picture with a marker word in every field. */
    private String picture() {
        Response uploaded =
                admin().contentType("image/jpeg").body(Pictures.jpeg(400, 300)).post("/v1/desk/images");
        uploaded.then().statusCode(201);
        Map<String, Object> said = new LinkedHashMap<>();
        for (String name : List.of(
                "headline",
                "caption",
                "alt",
                "credit",
                "creator",
                "copyrightNotice",
                "usageTerms",
                "source",
                "place")) {
            said.put(name, word("Picture" + name));
        }
        said.put("keywords", List.of(word("Keyword")));
        said.put("webStatement", "https://example.org/" + word("statement"));
        Response described = admin().header("If-Match", "*")
                .contentType("application/merge-patch+json")
                .body(said)
                .patch("/v1/desk/images/{id}", uploaded.<String>path("id"));
        described.then().statusCode(200);
        described
                .jsonPath()
                .getList("renditions.url", String.class)
                .forEach(url -> files.add(
                        url.replaceFirst("^.*/v1/desk/images", "/media").replace("/files", "")));
        ids.add(described.path("id"));
        return described.path("id");
    }

    /** Starts the draft. */
    void start() {
        start(Map.of());
    }

    /** Starts the draft with further fields. */
    void start(Map<String, Object> more) {
        Map<String, Object> fields = fields();
        fields.putAll(more);
        article = create(ARTICLES, fields);
        id = article.path("id");
        ids.addAll(article.jsonPath().getList("captions.id"));
    }

    /** Publishes an article without secrets, for {@link #hideInWorkingCopy}. */
    void publishHarmless() {
        article = admin().body(Map.of("headline", "Lighthouse repainted")).post(ARTICLES);
        id = article.path("id");
        take("publish", Map.of());
    }

    /** Writes the secrets into the working copy of the harmless article. */
    void hideInWorkingCopy() {
        article = admin().header("If-Match", article.header("ETag"))
                .body(fields())
                .put(ARTICLES + "/" + id());
        article.then().statusCode(200);
        ids.addAll(article.jsonPath().getList("captions.id"));
    }

    /** Takes a step of the workflow. */
    void take(String step, Map<String, Object> body) {
        RequestSpecification request = admin().header("If-Match", article.header("ETag"));
        Map<String, Object> said = new LinkedHashMap<>(body);
        said.computeIfPresent("reason", (name, reason) -> reason + " " + word(name));
        article = (said.isEmpty() ? request : request.body(said)).post(ARTICLES + "/" + id() + "/" + step);
        article.then().statusCode(200);
    }
}

package org.copydesk.feed.every;

import static org.copydesk.newsroom.StoryBuilder.aStory;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.copydesk.body.Block;
import org.copydesk.body.Body;
import org.copydesk.body.RandomBodies;
import org.copydesk.feed.Stories;
import org.copydesk.newsroom.Newsroom;
import org.copydesk.newsroom.Story;
import org.copydesk.newsroom.StoryBuilder;
import org.copydesk.newsroom.TestJson;
import org.copydesk.newsroom.Unique;

/** Stories of every kind under one tag, as editors publish them. */
final class WideSet {
    /** What can be stored of the characters that break writers. */
    static final String HOSTILE =
            Stories.HOSTILE.substring(0, Stories.HOSTILE.indexOf('\u0000')).strip();

    private static final String EVERY_BLOCK =
            """
            [{"type":"paragraph","text":"The night ferry will sail again.","marks":[
                {"type":"link","start":4,"end":15,"href":"https://ferry.example/?a=b&c=d"},
                {"type":"strong","start":0,"end":9},{"type":"emphasis","start":16,"end":20}]},
             {"type":"heading","level":2,"text":"What is new"},
             {"type":"quote","text":"We missed it.\\n\\nAll of us.","attribution":"A passenger"},
             {"type":"list","ordered":true,"items":[
                {"text":"one","list":{"ordered":false,"items":[{"text":"inner"}]}},{"text":"two"}]},
             {"type":"image","caption":"%s"},
             {"type":"embed","url":"https://video.example/1?a=b&c=d","title":"A crossing"},
             {"type":"table","header":true,"rows":[[{"text":"Day"},{"text":"Time"}],[{"text":"Mon"},{"text":"22:00"}]]},
             {"type":"separator"},
             {"type":"code","text":"x = 1\\n  y < 2 && z"}]
            """;

    final String tag = Unique.slug("wide");
    final List<Story> published = new ArrayList<>();
    final List<Story> withdrawn = new ArrayList<>();
    private final Newsroom newsroom = new Newsroom();

    /** One of each, and a number of stories made from seeds. */
    WideSet publishAll(int firstSeed, int generated) {
        published.add(newsroom.publishes(aStory().tagged(tag)));
        published.add(everything());
        published.add(newsroom.publishes(hostile()));
        published.add(inScript("ko", "교실 두 칸에서 시작한 나루 한글학교", "마흔 살 잔치", "김철수 기자", "나루"));
        published.add(inScript("ar", "عودة العبّارة الليلية إلى «برينكا»", "بعد ست سنوات", "بقلم مارا", "أورلموث"));
        published.add(inScript("ja-JP", "夜のフェリーが戻る", "六年ぶり", "山田 太郎", "東京"));
        published.add(corrected());
        for (int seed = firstSeed; seed < firstSeed + generated; seed++) {
            published.add(newsroom.publishes(generated(seed)));
        }
        withdrawn.add(newsroom.withdraws(newsroom.publishes(marked("Taken back")), "The source took it back"));
        withdrawn.add(newsroom.kills(newsroom.publishes(marked("Killed")), "Libel"));
        return this;
    }

    private Story everything() {
        List<String> tags = new ArrayList<>(List.of(tag));
        for (String kind : List.of(
                "subject", "place", "person", "organisation", "event", "section", "series", "genre", "keyword")) {
            tags.add(Unique.slug(kind));
            newsroom.tag(Map.of(
                    "slug",
                    tags.get(tags.size() - 1),
                    "label",
                    "A " + kind + " & more",
                    "kind",
                    kind,
                    "labels",
                    Map.of("ko", "태그", "es", "Etiqueta"),
                    "code",
                    "0400" + kind,
                    "uri",
                    "http://cv.example/" + kind + "?a=b&c=" + tags.size()));
        }
        String reporter = Unique.slug("mara");
        newsroom.byline(Map.of(
                "slug", reporter,
                "name", "Mara Quillon",
                "role", "reporter",
                "affiliation", "Packet Ltd",
                "bio", "Writes about harbours.\nLives on one.",
                "links", List.of("https://packet.example/mara?a=b&c=d", "https://social.example/@mara"),
                "email", "mara@packet.example"));
        String agency = Unique.slug("wire");
        newsroom.byline(Map.of("slug", agency, "name", "Harbour Wire", "kind", "agency"));
        Story draft = newsroom.drafts(aStory().section(Unique.slug("isles"))
                .in("en-GB")
                .tagged(tags.toArray(String[]::new))
                .byInRole(reporter, "reporting")
                .by(agency)
                .captioned("The ferry", "Lena Orb")
                .captioned("No place in the text", "Lena Orb")
                .printedAt("2026-03-24T13:59:00.123Z")
                .with("standfirst", "It was taken off\nsix years ago.")
                .with("slugline", "FERRY-BRENCA")
                .with("byline", "By Mara Quillon and Harbour Wire")
                .with("dateline", "ORLEMOUTH")
                .with("urgency", 4)
                .with("genre", "explainer")
                .with("editorialNote", "Never public")
                .with("url", "https://packet.example/" + Unique.slug("news") + "?a=b&c=d")
                .with("source", Map.of("name", "Harbour Wire", "url", "https://wire.example/stories/1?a=b&c=d"))
                .with("rights", rights("prohibited-except-search-indexing")));
        Map<String, Object> lead = TestJson.members(draft.json().at("/captions/0"));
        lead.keySet().retainAll(List.of("id", "text", "credit"));
        lead.put("role", "lead");
        lead.put("alt", "A white ship");
        Map<String, Object> inline = TestJson.members(draft.json().at("/captions/1"));
        inline.keySet().retainAll(List.of("id", "text", "credit"));
        Map<String, Object> body =
                Map.of("format", "blocks", "content", TestJson.read(EVERY_BLOCK.formatted(draft.captionId(1))));
        return newsroom.updates(draft, Map.of("captions", List.of(lead, inline), "body", body));
    }

    private static Map<String, Object> rights(String mining) {
        return Map.of(
                "copyrightHolder", "Packet Ltd",
                "copyrightNotice", "© 2026 Packet Ltd",
                "usageTerms", "Not for use in Brenca.\nAsk first.",
                "syndicatable", false,
                "dataMining", mining);
    }

    private StoryBuilder hostile() {
        String byline = Unique.slug("hostile");
        newsroom.byline(Map.of("slug", byline, "name", HOSTILE, "bio", HOSTILE, "affiliation", HOSTILE));
        String keyword = Unique.slug("hostile");
        newsroom.tag(Map.of("slug", keyword, "label", HOSTILE, "kind", "keyword", "labels", Map.of("he", HOSTILE)));
        return aStory().headline(HOSTILE)
                .slug(Unique.slug("hostile"))
                .in("he")
                .tagged(tag, keyword)
                .byInRole(byline, HOSTILE)
                .captioned(HOSTILE, HOSTILE)
                .body("text", HOSTILE + "\n\n" + HOSTILE)
                .with("standfirst", HOSTILE + "\n\n" + HOSTILE)
                .with("slugline", HOSTILE)
                .with("byline", HOSTILE)
                .with("dateline", HOSTILE)
                .with("url", "https://exämple.test/" + keyword + "/\"<>&'%zz/]]>?ü=[{x}]#é")
                .with("source", Map.of("name", HOSTILE, "url", "https://exämple.test/<&>?\"]]>"))
                .with("rights", Map.of("copyrightHolder", HOSTILE, "copyrightNotice", HOSTILE, "usageTerms", HOSTILE));
    }

    private Story inScript(String language, String headline, String standfirst, String byline, String place) {
        String reporter = Unique.slug("reporter");
        newsroom.byline(Map.of("slug", reporter, "name", byline));
        return newsroom.publishes(aStory().headline(headline)
                .slug(Unique.slug("script"))
                .in(language)
                .tagged(tag)
                .by(reporter)
                .captioned(headline, byline)
                .body("text", headline + "\n\n" + standfirst + " 🙂")
                .with("standfirst", standfirst)
                .with("byline", byline)
                .with("dateline", place));
    }

    private Story corrected() {
        Story story = newsroom.updates(
                newsroom.publishes(aStory().tagged(tag)), Map.of("standfirst", "The harbour is Orlemouth's."));
        Story once = newsroom.corrects(
                newsroom.changes(story, Map.of("standfirst", "The harbour is Brenca's.")), "It is Brenca's.");
        return newsroom.corrects(
                newsroom.changes(once, Map.of("body", Map.of("format", "text", "content", "It returns in June."))),
                "It returns in June,\nnot July & not <May>.");
    }

    private StoryBuilder marked(String headline) {
        return aStory().headline(Unique.headline(headline))
                .tagged(tag)
                .captioned("Words that nobody may read", "Lena Unread")
                .with("standfirst", "A summary that nobody may read");
    }

    /** A story from a seed, with each field there or not. */
    private StoryBuilder generated(int seed) {
        Random random = new Random(seed);
        List<String> texts = List.of("a", "밤 배", "العبّارة", "<b>&amp;</b> ]]>", "“Quoted” — 🙂", HOSTILE);
        StoryBuilder story = aStory().headline("Seed " + seed + " " + texts.get(random.nextInt(texts.size())))
                .slug(Unique.slug("seed-" + seed))
                .in(List.of("en", "en-GB", "ko", "ar", "zh-Hant-TW", "es-419").get(random.nextInt(6)))
                .tagged(tag)
                .body("blocks", blocks(seed));
        for (String field : List.of("standfirst", "slugline", "byline", "dateline")) {
            if (random.nextBoolean()) {
                story.with(field, texts.get(random.nextInt(texts.size())));
            }
        }
        if (random.nextBoolean()) {
            story.with(
                    "rights",
                    rights(List.of("allowed", "prohibited", "prohibited-ai-training")
                            .get(random.nextInt(3))));
        }
        if (random.nextBoolean()) {
            story.printedAt(java.time.Instant.ofEpochMilli(random.nextLong(1_700_000_000_000L))
                    .toString());
        }
        for (int captions = random.nextInt(3); captions > 0; captions--) {
            story.captioned(texts.get(random.nextInt(texts.size())), texts.get(random.nextInt(texts.size())));
        }
        return story;
    }

    /** A body without pictures, since those must have a caption, with something in it. */
    private static JsonNode blocks(int seed) {
        List<Block> blocks = new ArrayList<>(new RandomBodies(seed)
                .body().blocks().stream()
                        .filter(block -> !(block instanceof Block.Image))
                        .toList());
        blocks.add(new Block.Paragraph("The end of " + seed, List.of()));
        return TestJson.read(new Body(blocks).toJson());
    }
}

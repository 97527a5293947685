package org.copydesk.feed;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.copydesk.body.Block;
import org.copydesk.body.Body;
import org.copydesk.body.RandomBodies;
import org.copydesk.body.parse.BodyParser;
import org.copydesk.edition.snapshot.Genre;
import org.copydesk.edition.snapshot.PublishedArticle;
import org.copydesk.edition.snapshot.PublishedArticle.Correction;
import org.copydesk.edition.snapshot.PublishedArticle.PublishedBody;
import org.copydesk.edition.snapshot.PublishedArticle.Section;
import org.copydesk.edition.snapshot.PublishedByline;
import org.copydesk.edition.snapshot.PublishedCaption;
import org.copydesk.edition.snapshot.PublishedImage;
import org.copydesk.edition.snapshot.PublishedRelations;
import org.copydesk.edition.snapshot.PublishedTag;
import org.copydesk.edition.snapshot.Rights;
import org.copydesk.edition.snapshot.Rights.DataMining;
import org.copydesk.edition.snapshot.Source;
import org.copydesk.feed.story.Publication;
import org.copydesk.feed.story.Publication.ReaderPages;
import org.copydesk.feed.story.Story;
import org.copydesk.newsroom.TestJson;

/** Articles of every shape: bare, complete, hostile, long, in several scripts, and made from a seed. */
public final class Stories {
    public static final Publication PACKET = new Publication(
            "The Orlemouth Packet",
            "en",
            "News of Orlemouth and the isles",
            "https://api.packet.example",
            "https://packet.example",
            "https://packet.example/logo.png",
            Rights.UNSTATED,
            null,
            ReaderPages.NONE);

    /** A publication with rights and pages of its own, and a name that needs escaping. */
    public static final Publication RESERVED = new Publication(
            "Æther & <Sons>",
            "ko",
            "\"Quoted\" & more",
            "https://api.packet.example",
            "https://packet.example",
            null,
            new Rights("Æther & Sons", "© 2026 Æther & <Sons>", "No reuse ]]> at all", true, DataMining.PROHIBITED),
            "https://packet.example/licensing",
            new ReaderPages(
                    "https://packet.example/topics/{slug}",
                    "https://packet.example/{slug}",
                    "https://packet.example/people/{slug}"));

    /** Characters that break writers; those behind the bar may not be stored, but may not break anything either. */
    public static final String HOSTILE =
            "]]> <script>alert('&amp;')</script> \"&lt;\" \u200Fעברית\u200E 👩‍👩‍👧 e\u0301 \\ {{x}} "
                    + "\u2028 --- `*_#| \u00A0 </article><!-- %s ${x} \uFEFF| \u0000\u0008\u000B\uD800 \uDFFF\uFFFE\uFFFF\u202E\u0085";

    private static final Instant PUBLISHED = Instant.parse("2026-03-24T13:59:00Z");

    private Stories() {}

    public static Stream<Story> all() {
        return Stream.of(
                        Stream.of(bare(), complete(), withEmptyTexts(), hostile(), korean(), arabic(), spanish()),
                        miningTerms(),
                        generated(150))
                .flatMap(stories -> stories)
                .flatMap(article -> Stream.of(new Story(article, PACKET), new Story(article, RESERVED)));
    }

    /** What a check has to say of the stories, each with its story; empty if there is nothing. */
    public static List<String> faults(Function<Story, String> check) {
        return all().map(story ->
                        story.article().slug() + " of " + story.publication().name() + ": " + check.apply(story))
                .filter(line -> !line.endsWith(": "))
                .limit(5)
                .toList();
    }

    /** Only what every article has. */
    public static PublishedArticle bare() {
        return new PublishedArticle(
                id(1),
                1,
                "bare",
                "https://packet.example/bare",
                "en",
                "Bare",
                null,
                null,
                null,
                List.of(),
                null,
                List.of(),
                null,
                PUBLISHED,
                PUBLISHED,
                0,
                List.of(),
                PublishedBody.of(Body.EMPTY),
                List.of(),
                Rights.UNSTATED,
                Source.UNKNOWN,
                null,
                null,
                List.of(),
                null,
                0,
                null,
                List.of(),
                PublishedRelations.NONE);
    }

    /** Every field, every kind of tag, every block, pictures and captions without. */
    public static PublishedArticle complete() {
        PublishedCaption lead = caption(2, "lead", ferry());
        PublishedCaption inline = caption(3, "inline", null);
        PublishedCaption unplaced = new PublishedCaption(id(4), "inline", 3, "No picture, no place", null, null, null);
        return new PublishedArticle(
                id(2),
                3,
                "night-ferry-returns",
                "https://packet.example/news/night-ferry-returns",
                "en-GB",
                "Night ferry to Brenca returns in June",
                "It was taken off six years ago.",
                "FERRY-BRENCA",
                "By Mara Quillon and the Isles desk",
                bylines(),
                new Section(
                        "isles-coast",
                        "Isles & Coast",
                        "https://packet.example/concepts/isles",
                        "PKT-7",
                        Map.of("ko", "섬과 해안")),
                tags(),
                "ORLEMOUTH",
                PUBLISHED,
                PUBLISHED.plusSeconds(7_261),
                321,
                List.of(lead, inline, unplaced),
                PublishedBody.of(bodyWithEverything(inline.id())),
                List.of(
                        new Correction(PUBLISHED.plusSeconds(60), 2, "The harbour is Brenca's."),
                        new Correction(PUBLISHED.plusSeconds(7_261), 3, "It returns in June, not July.")),
                new Rights(
                        "Packet Ltd",
                        "© 2026 Packet Ltd",
                        "Not for use in Brenca.\nAsk first.",
                        false,
                        DataMining.PROHIBITED_EXCEPT_SEARCH_INDEXING),
                new Source("Harbour Wire", "https://wire.example/stories/1?a=b&c=d"),
                4,
                Genre.ANALYSIS,
                List.of(),
                PUBLISHED.minusSeconds(3_600),
                0,
                null,
                List.of(),
                PublishedRelations.NONE);
    }

    /** A picture with all that there can be said of it, and files of every kind. */
    public static PublishedImage ferry() {
        PublishedImage.Description said = new PublishedImage.Description(
                "Night ferry at sea",
                "The ferry 2",
                "A white ship 2",
                "Lena Orb",
                "Lena Orb of Brenca",
                "© 2026 Lena Orb",
                "One use only",
                "https://orb.example/licence",
                DataMining.PROHIBITED,
                "Orb Pictures",
                List.of("ferry", "night"),
                "Brenca",
                Instant.parse("2026-03-01T20:00:00Z"),
                "digitalCapture",
                null);
        return image(
                2,
                1200,
                800,
                "image/jpeg",
                List.of(
                        file("640", "ferry-640.jpg", 640, 427, "image/jpeg", 12_000),
                        file("1280", "ferry.jpg", 1200, 800, "image/jpeg", 40_000),
                        file("16x9", "ferry-16x9.jpg", 1200, 675, "image/jpeg", 33_000),
                        file("4x3", "ferry-4x3.jpg", 1066, 800, "image/jpeg", 37_000),
                        file("1x1", "ferry-1x1.jpg", 800, 800, "image/jpeg", 30_000),
                        file("640", "ferry-640.webp", 640, 427, "image/webp", 9_000),
                        file("1280", "ferry.webp", 1200, 800, "image/webp", 31_000),
                        file("16x9", "ferry-16x9.webp", 1200, 675, "image/webp", 28_000)),
                said);
    }

    private static PublishedImage.Rendition file(
            String name, String file, int width, int height, String type, long bytes) {
        return new PublishedImage.Rendition(name, "https://packet.example/" + file, width, height, type, bytes);
    }

    private static PublishedCaption caption(int number, String role, PublishedImage image) {
        return new PublishedCaption(
                id(number), role, number - 1, "The ferry " + number, "A white ship " + number, "Lena Orb", image);
    }

    /** A picture with one file. */
    private static PublishedImage image(int number, String url, int width, int height, String type) {
        return image(
                number,
                width,
                height,
                type,
                List.of(new PublishedImage.Rendition("1280", url, width, height, type, 40_000)),
                said(null, List.of()));
    }

    private static PublishedImage image(
            int number,
            int width,
            int height,
            String type,
            List<PublishedImage.Rendition> files,
            PublishedImage.Description said) {
        return new PublishedImage(id(number), width, height, type, null, true, files, "0123456789abcdef01234567", said);
    }

    /** A description that says the same everywhere. */
    private static PublishedImage.Description said(String text, List<String> keywords) {
        return new PublishedImage.Description(
                text, text, text, text, text, text, text, text, null, text, keywords, text, null, text, null);
    }

    private static List<PublishedByline> bylines() {
        return List.of(
                new PublishedByline(
                        "mara-quillon",
                        "Mara Quillon",
                        "person",
                        "reporting",
                        "Packet Ltd",
                        "reporter",
                        "Writes about harbours.\nLives on one.",
                        List.of("https://packet.example/mara", "https://social.example/@mara")),
                new PublishedByline("isles-desk", "Isles desk", "desk", null, null, null, null, List.of()),
                new PublishedByline("harbour-wire", "Harbour Wire", "agency", null, null, null, null, List.of()));
    }

    private static List<PublishedTag> tags() {
        List<PublishedTag> tags = new ArrayList<>();
        for (String kind : List.of(
                "subject", "place", "person", "organisation", "event", "section", "series", "genre", "keyword")) {
            tags.add(new PublishedTag(
                    kind + "-tag", "A " + kind, kind, null, null, Map.of("ko", "태그", "es", "Etiqueta"), null));
        }
        tags.add(new PublishedTag(
                "economy",
                "Economy",
                "subject",
                "http://cv.iptc.org/newscodes/mediatopic/04000000",
                "04000000",
                Map.of(),
                "news"));
        tags.add(new PublishedTag(
                "ferries",
                "Ferries",
                "keyword",
                "https://packet.example/concepts/ferries",
                "PKT-31",
                Map.of("es", "Transbordadores"),
                null));
        tags.add(new PublishedTag(
                "seoul", "Seoul", "place", "https://www.wikidata.org/wiki/Q8684", "Q8684", Map.of(), null));
        return tags;
    }

    private static Body bodyWithEverything(UUID caption) {
        return BodyParser.fromBlocks(TestJson.read(
                """
                [{"type":"paragraph","text":"The night ferry will sail again.","marks":[
                    {"type":"link","start":4,"end":15,"href":"https://ferry.example/?a=b&c=d"},
                    {"type":"strong","start":0,"end":9,"href":null},
                    {"type":"emphasis","start":16,"end":20,"href":null}]},
                 {"type":"heading","level":2,"text":"What is new","marks":[]},
                 {"type":"quote","text":"We missed it.\\n\\nAll of us.","marks":[],"attribution":"A passenger"},
                 {"type":"list","ordered":true,"items":[
                    {"text":"one","marks":[],"list":{"ordered":false,"items":[{"text":"inner","marks":[],"list":null}]}},
                    {"text":"two","marks":[],"list":null}]},
                 {"type":"image","caption":"%s"},
                 {"type":"image","caption":"%s"},
                 {"type":"embed","url":"https://video.example/1","title":"A crossing"},
                 {"type":"table","header":true,"rows":[
                    [{"text":"Day","marks":[]},{"text":"Time","marks":[]}],
                    [{"text":"Mon","marks":[]},{"text":"22:00","marks":[]}]]},
                 {"type":"separator"},
                 {"type":"code","text":"x = 1\\n  y < 2 && z","marks":[],"language":null}]
                """
                        .formatted(caption, id(99))));
    }

    /** Texts that are empty rather than absent. */
    static PublishedArticle withEmptyTexts() {
        PublishedArticle full = complete();
        return new PublishedArticle(
                full.id(),
                1,
                full.slug(),
                full.url(),
                full.language(),
                full.headline(),
                "",
                "",
                "",
                List.of(new PublishedByline("nobody", "", "person", "", "", "", "", List.of(""))),
                new Section("empty", "", "", "", Map.of()),
                List.of(new PublishedTag("empty", "", "subject", "", "", Map.of(), "")),
                "",
                PUBLISHED,
                PUBLISHED,
                0,
                List.of(new PublishedCaption(id(5), "lead", 1, "", "", "", image(5, "", 1, 1, ""))),
                PublishedBody.of(Body.EMPTY),
                List.of(new Correction(PUBLISHED, 1, "")),
                new Rights("", "", "", true, null),
                new Source("", ""),
                null,
                null,
                List.of(),
                null,
                0,
                null,
                List.of(),
                PublishedRelations.NONE);
    }

    /** The hostile characters in every text and address. */
    public static PublishedArticle hostile() {
        String storable = org.copydesk.platform.text.PlainText.clean(HOSTILE);
        String address = "https://exämple.test/\"<>&'%zz/" + "]]>" + "?ü=[{x}]#\u0001";
        return new PublishedArticle(
                id(6),
                2,
                "hostile",
                address,
                "he",
                HOSTILE,
                HOSTILE + "\n\n" + HOSTILE,
                HOSTILE,
                HOSTILE,
                List.of(new PublishedByline(
                        "hostile", HOSTILE, "person", HOSTILE, HOSTILE, HOSTILE, HOSTILE, List.of(address, HOSTILE))),
                new Section("hostile", HOSTILE, HOSTILE, HOSTILE, Map.of("en", HOSTILE)),
                List.of(new PublishedTag(
                        "hostile", HOSTILE, "subject", address, HOSTILE, Map.of("he", HOSTILE), HOSTILE)),
                HOSTILE,
                Instant.parse("0001-01-01T00:00:00Z"),
                Instant.parse("9999-12-31T23:59:59.999Z"),
                1,
                List.of(new PublishedCaption(id(7), "lead", 1, HOSTILE, HOSTILE, HOSTILE, hostilePicture(address))),
                PublishedBody.of(new Body(List.of(
                        new Block.Paragraph(storable, List.of()),
                        new Block.Heading(3, storable, List.of()),
                        new Block.Quote(storable, List.of(), storable),
                        new Block.Embed("https://video.example/%22%3E", storable)))),
                List.of(new Correction(PUBLISHED, 2, HOSTILE)),
                new Rights(HOSTILE, HOSTILE, HOSTILE, true, DataMining.PROHIBITED_SEE_TERMS),
                new Source(HOSTILE, address),
                9,
                Genre.REVIEW,
                List.of(),
                null,
                0,
                null,
                List.of(),
                PublishedRelations.NONE);
    }

    private static PublishedImage hostilePicture(String address) {
        return image(
                7,
                1,
                1,
                HOSTILE,
                List.of(
                        new PublishedImage.Rendition("320", address, 1, 1, HOSTILE, 1),
                        new PublishedImage.Rendition("1x1", address, 1, 1, HOSTILE, 1)),
                said(HOSTILE, List.of(HOSTILE)));
    }

    public static PublishedArticle korean() {
        return inScript("ko", "교실 두 칸에서 시작한 나루 한글학교", "마흔 살 잔치", "김철수 기자", "나루");
    }

    public static PublishedArticle arabic() {
        return inScript("ar", "عودة العبّارة الليلية إلى «برينكا» في يونيو", "بعد ست سنوات", "بقلم مارا", "أورلموث");
    }

    public static PublishedArticle spanish() {
        return inScript(
                "es",
                "La biblioteca flotante llega con 3.000 libros y un gato",
                "¡Por fin!",
                "Por Íñigo Núñez",
                "ISLAS");
    }

    private static PublishedArticle inScript(
            String language, String headline, String standfirst, String byline, String place) {
        return new PublishedArticle(
                UUID.nameUUIDFromBytes(language.getBytes(java.nio.charset.StandardCharsets.UTF_8)),
                1,
                "story-" + language,
                "https://packet.example/" + language,
                language,
                headline,
                standfirst,
                null,
                byline,
                List.of(new PublishedByline("one-" + language, byline, "person", null, null, null, null, List.of())),
                new Section("news", place, null, null, null),
                List.of(new PublishedTag(
                        "place-" + language, place, "place", null, null, Map.of(language, place), null)),
                place,
                PUBLISHED,
                PUBLISHED,
                7,
                List.of(new PublishedCaption(id(8), "lead", 1, headline, null, byline, null)),
                PublishedBody.of(BodyParser.fromText(headline + "\n\n" + standfirst + " 🙂")),
                List.of(),
                Rights.UNSTATED,
                Source.UNKNOWN,
                null,
                null,
                List.of(),
                null,
                0,
                null,
                List.of(),
                PublishedRelations.NONE);
    }

    private static Stream<PublishedArticle> miningTerms() {
        return Stream.of(DataMining.values()).map(Stories::mined);
    }

    /** An article whose rights say no more than what machines may do. */
    public static PublishedArticle mined(DataMining mining) {
        return with(bare(), new Rights(null, null, null, true, mining), Body.EMPTY);
    }

    /** A body of a hundred thousand words, among them a lone emoji here and there. */
    public static PublishedArticle long100000Words() {
        String paragraph = "word 단어 كلمة 🙂 ]]> ".repeat(100).strip();
        return with(
                bare(),
                Rights.UNSTATED,
                new Body(IntStream.range(0, 200)
                        .<Block>mapToObj(i -> new Block.Paragraph(paragraph, List.of()))
                        .toList()));
    }

    private static PublishedArticle with(PublishedArticle article, Rights rights, Body body) {
        return new PublishedArticle(
                article.id(),
                article.version(),
                article.slug(),
                article.url(),
                article.language(),
                article.headline(),
                article.standfirst(),
                article.slugline(),
                article.byline(),
                article.bylines(),
                article.section(),
                article.tags(),
                article.dateline(),
                article.publishedAt(),
                article.updatedAt(),
                article.wordCount(),
                article.captions(),
                PublishedBody.of(body),
                article.corrections(),
                rights,
                article.source(),
                article.urgency(),
                article.genre(),
                List.of(),
                article.embargoUntil(),
                0,
                null,
                List.of(),
                PublishedRelations.NONE);
    }

    static UUID id(int number) {
        return new UUID(0x0190_0000_0000_7000L, 0x8000_0000_0000_0000L + number);
    }

    /** Articles from a seed, with each optional field there or not. */
    public static Stream<PublishedArticle> generated(int count) {
        return IntStream.range(0, count).mapToObj(seed -> new Generator(seed).article());
    }

    private static final class Generator {
        private static final List<String> TEXTS = List.of(
                "Night ferry returns",
                "a",
                "밤 배가 돌아온다",
                "العبّارة",
                "<b>&amp;</b> ]]>",
                "“Quoted” — 🙂",
                "two\nlines",
                "  ");

        private final Random random;
        private final Body body;

        Generator(long seed) {
            random = new Random(seed);
            body = new RandomBodies(seed).body();
        }

        PublishedArticle article() {
            Instant published = Instant.ofEpochMilli(random.nextLong(0, 4_000_000_000_000L));
            List<PublishedCaption> captions = captions();
            int version = 1 + random.nextInt(3);
            return new PublishedArticle(
                    new UUID(random.nextLong(), random.nextLong()),
                    version,
                    "story-" + random.nextInt(1_000_000),
                    "https://packet.example/" + random.nextInt(),
                    pick(List.of("en", "en-GB", "ko", "ar", "zh-Hant-TW", "es-419")),
                    "Headline " + text().strip(),
                    maybe(this::text),
                    maybe(this::text),
                    maybe(this::text),
                    listOf(this::byline),
                    maybe(() -> new Section(
                            "s-" + random.nextInt(9),
                            text(),
                            maybe(() -> "https://concepts.example/s" + random.nextInt(100)),
                            maybe(() -> "s" + random.nextInt(100)),
                            random.nextBoolean() ? Map.of() : Map.of("ko", text()))),
                    listOf(this::tag),
                    maybe(this::text),
                    published,
                    published.plusMillis(random.nextInt(1_000_000)),
                    random.nextInt(5_000),
                    captions,
                    PublishedBody.of(body),
                    listOf(() -> new Correction(published, version, text())),
                    new Rights(
                            maybe(this::text),
                            maybe(this::text),
                            maybe(this::text),
                            random.nextBoolean(),
                            maybe(() -> pick(List.of(DataMining.values())))),
                    new Source(maybe(this::text), maybe(() -> "https://wire.example/" + random.nextInt())),
                    maybe(() -> 1 + random.nextInt(9)),
                    maybe(() -> pick(List.of(Genre.values()))),
                    List.of(),
                    maybe(() -> published),
                    0,
                    null,
                    List.of(),
                    PublishedRelations.NONE);
        }

        /** Captions for some of the pictures in the body, and some that have no place there. */
        private List<PublishedCaption> captions() {
            Stream<UUID> unplaced = this.<UUID>listOf(() -> new UUID(random.nextLong(), random.nextLong())).stream();
            List<UUID> ids = new ArrayList<>(
                    Stream.concat(body.imageCaptionIds(), unplaced).distinct().toList());
            Collections.shuffle(ids, random);
            return IntStream.range(0, ids.size())
                    .mapToObj(i -> new PublishedCaption(
                            ids.get(i),
                            random.nextInt(3) == 0 ? "lead" : "inline",
                            i + 1,
                            text(),
                            maybe(this::text),
                            maybe(this::text),
                            maybe(() -> image(
                                    i,
                                    "https://packet.example/" + random.nextInt(),
                                    1 + random.nextInt(5_000),
                                    1 + random.nextInt(5_000),
                                    "image/png"))))
                    .toList();
        }

        private PublishedByline byline() {
            return new PublishedByline(
                    "b-" + random.nextInt(1_000),
                    text(),
                    pick(List.of("person", "agency", "desk")),
                    maybe(this::text),
                    maybe(this::text),
                    maybe(this::text),
                    maybe(this::text),
                    listOf(() -> "https://social.example/" + random.nextInt()));
        }

        private PublishedTag tag() {
            String kind = pick(List.of(
                    "subject", "place", "person", "organisation", "event", "section", "series", "genre", "keyword"));
            return new PublishedTag(
                    "t-" + random.nextInt(1_000),
                    text(),
                    kind,
                    maybe(() -> "https://concepts.example/c" + random.nextInt(100)),
                    maybe(() -> "c" + random.nextInt(100)),
                    random.nextBoolean() ? Map.of() : Map.of("ko", text()),
                    maybe(() -> "parent"));
        }

        private String text() {
            return pick(TEXTS);
        }

        private <T> T pick(List<T> choices) {
            return choices.get(random.nextInt(choices.size()));
        }

        private <T> T maybe(Supplier<T> value) {
            return random.nextBoolean() ? value.get() : null;
        }

        private <T> List<T> listOf(Supplier<T> element) {
            return Stream.generate(element).limit(random.nextInt(4)).toList();
        }
    }
}

package org.copydesk.bench;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Random;

/**
 * An edition that is the same each time: 300 tags, 80 bylines, and articles of about 3,500 characters with three tags, one
 * or two bylines and a caption, published ten minutes apart. Written as the lines of an import.
 */
final class DataSet {
    static final int TAGS = 300;
    static final int BYLINES = 80;
    private static final int CHARACTERS = 3_500;
    private static final int PARAGRAPH = 450;
    private static final long SEED = 20_260_324;
    private static final Instant LAST = Instant.parse("2026-03-24T06:00:00Z");
    private static final String[] WORDS =
            ("harbour council ferry night pier crane budget vote island library school market storm bridge tide"
                            + " fishery mayor ferryman timetable signal ticket quay island’s lantern railway orchard survey"
                            + " the a of in on to and for with said will would after before under over once again never"
                            + " twelve seven forty hundred Monday Tuesday March June open closed late early new old")
                    .split(" ");

    private final int articles;
    private final Random random = new Random(SEED);

    DataSet(int articles) {
        this.articles = articles;
    }

    /** The slug of the article with this number, from 0 (the oldest). */
    static String slug(int number) {
        return "story-" + number;
    }

    void writeTo(OutputStream body) throws IOException {
        BufferedWriter out = new BufferedWriter(new OutputStreamWriter(body, StandardCharsets.UTF_8), 1 << 16);
        for (int i = 0; i < TAGS; i++) {
            String kind = i < 10 ? "section" : "subject";
            out.write(String.format(
                    "{\"type\":\"tag\",\"slug\":\"topic-%03d\",\"label\":\"Topic %d\",\"kind\":\"%s\"}%n", i, i, kind));
        }
        for (int i = 0; i < BYLINES; i++) {
            out.write(String.format(
                    "{\"type\":\"byline\",\"slug\":\"reporter-%02d\",\"name\":\"Reporter %d\",\"kind\":\"person\"}%n", i, i));
        }
        for (int i = 0; i < articles; i++) {
            writeArticle(out, i);
        }
        out.flush();
    }

    private void writeArticle(BufferedWriter out, int number) throws IOException {
        int byline = random.nextInt(BYLINES);
        String second = random.nextInt(3) == 0
                ? String.format(",{\"slug\":\"reporter-%02d\",\"role\":\"photos\"}", (byline + 1) % BYLINES)
                : "";
        int tag = 10 + random.nextInt(TAGS - 30);
        out.write(String.format(
                "{\"externalId\":\"bench-%d\",\"slug\":\"%s\",\"language\":\"en\",\"headline\":\"%s\",\"standfirst\":\"%s\","
                        + "\"byline\":\"By Reporter %d\",\"bylines\":[{\"slug\":\"reporter-%02d\"}%s],\"section\":\"topic-%03d\","
                        + "\"tags\":[\"topic-%03d\",\"topic-%03d\",\"topic-%03d\"],\"publishedAt\":\"%s\","
                        + "\"captions\":[{\"text\":\"%s\",\"alt\":\"%s\",\"credit\":\"Reporter %d\",\"role\":\"lead\"}],"
                        + "\"body\":{\"format\":\"text\",\"content\":\"",
                number,
                slug(number),
                words(60),
                words(150),
                byline,
                byline,
                second,
                number % 10,
                number % 200,
                tag,
                tag + 10,
                LAST.minusSeconds(600L * (articles - number)),
                words(80),
                words(40),
                byline));
        for (int length = 0; length < CHARACTERS; length += PARAGRAPH) {
            out.write(words(PARAGRAPH));
            out.write("\\n\\n");
        }
        out.write("\"}}\n");
    }

    private String words(int characters) {
        StringBuilder text = new StringBuilder(characters + 20);
        while (text.length() < characters) {
            text.append(text.isEmpty() ? "" : " ").append(WORDS[random.nextInt(WORDS.length)]);
        }
        return Character.toUpperCase(text.charAt(0)) + text.substring(1) + ".";
    }
}

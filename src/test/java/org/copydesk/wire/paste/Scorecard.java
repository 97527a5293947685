package org.copydesk.wire.paste;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.copydesk.wire.story.WireStory;
import org.copydesk.wire.story.WireStory.BlockKind;
import org.copydesk.wire.text.WireText;

/** Counts how many fields of pasted layouts come out right, wrong, and wrong without a doubt. */
final class Scorecard {
    private static final PastedStoryParser PARSER = new PastedStoryParser(ZoneId.of("Asia/Seoul"));

    /** A field that came out otherwise than it should. */
    record Miss(String layout, String field, String wanted, String found, boolean doubted) {}

    private final Map<String, int[]> counts = new TreeMap<>();
    private final List<Miss> misses = new ArrayList<>();
    private int right;

    static Scorecard of(Path file) throws IOException {
        Scorecard card = new Scorecard();
        for (JsonNode layout : new ObjectMapper().readTree(Files.readString(file))) {
            card.add(layout);
        }
        return card;
    }

    private void add(JsonNode layout) {
        WireStory story = PARSER.parse(WireText.of(layout.path("text").textValue()));
        layout.path("want").properties().forEach(want -> {
            if (!want.getKey().equals("note")) {
                String wanted = wanted(want.getValue());
                String found = found(story, want.getKey());
                boolean doubted = isDoubted(story, want.getKey());
                boolean equal = Objects.equals(wanted, found);
                int[] count = counts.computeIfAbsent(want.getKey(), key -> new int[3]);
                count[equal ? 0 : 1]++;
                count[2] += doubted ? 1 : 0;
                right += equal ? 1 : 0;
                if (!equal) {
                    misses.add(new Miss(layout.path("name").textValue(), want.getKey(), wanted, found, doubted));
                }
            }
        });
    }

    List<Miss> misses() {
        return misses;
    }

    double share() {
        return (double) right / (right + misses.size());
    }

    double shareWithoutDoubt() {
        long silent = misses.stream().filter(miss -> !miss.doubted()).count();
        return misses.isEmpty() ? 0 : (double) silent / (right + misses.size());
    }

    String print() {
        StringBuilder text =
                new StringBuilder(String.format("%-14s %6s %6s %9s%n", "field", "right", "wrong", "doubtful"));
        counts.forEach((field, count) ->
                text.append(String.format("%-14s %6d %6d %9d%n", field, count[0], count[1], count[2])));
        misses.forEach(miss -> text.append(String.format(
                "%s %s: wanted %s, found %s%s%n",
                miss.layout(), miss.field(), miss.wanted(), miss.found(), miss.doubted() ? " (in doubt)" : "")));
        return text.append(String.format("%.1f %% right%n", 100 * share())).toString();
    }

    private static String wanted(JsonNode value) {
        if (value.isArray()) {
            List<String> all = new ArrayList<>();
            value.forEach(one -> all.add(wanted(one)));
            return all.toString();
        }
        return value.isNull() ? "null" : value.asText();
    }

    private static String found(WireStory story, String field) {
        return switch (field) {
            case "headline" -> String.valueOf(story.headline());
            case "standfirst" -> String.valueOf(story.standfirst());
            case "source" -> String.valueOf(story.source());
            case "dateline" -> String.valueOf(story.dateline());
            case "language" -> String.valueOf(story.language());
            case "publishedAt" -> String.valueOf(story.publishedAt() == null ? story.updatedAt() : story.publishedAt());
            case "bylines" ->
                story.bylines().stream().map(WireStory.Byline::name).toList().toString();
            case "bylineKinds" ->
                story.bylines().stream()
                        .map(byline -> byline.kind().name().toLowerCase(java.util.Locale.ROOT))
                        .toList()
                        .toString();
            case "captions" ->
                story.captions().stream()
                        .map(caption -> List.of(caption.text(), String.valueOf(caption.credit()))
                                .toString())
                        .toList()
                        .toString();
            case "paragraphs" -> String.valueOf(story.paragraphs().size());
            case "blocks" -> String.valueOf(story.blocks().size());
            case "headings" -> String.valueOf(count(story, BlockKind.HEADING));
            case "status" -> story.headline() == null ? "422" : "201";
            case "noMail" ->
                String.valueOf(
                        story.blocks().stream().noneMatch(block -> block.text().indexOf('@') >= 0));
            default -> throw new IllegalArgumentException(field);
        };
    }

    private static long count(WireStory story, BlockKind kind) {
        return story.blocks().stream().filter(block -> block.kind() == kind).count();
    }

    private static boolean isDoubted(WireStory story, String field) {
        String name = Map.of(
                        "bylines",
                        "byline",
                        "bylineKinds",
                        "byline",
                        "captions",
                        "caption",
                        "paragraphs",
                        "body",
                        "blocks",
                        "body",
                        "headings",
                        "body",
                        "noMail",
                        "body",
                        "status",
                        "headline")
                .getOrDefault(field, field);
        return story.doubts().stream().anyMatch(doubt -> doubt.field().equals(name))
                || (name.equals("body")
                        && story.report().stream()
                                .anyMatch(line -> line.doubtful()
                                        && (line.became().equals("body")
                                                || line.became().equals("discarded"))))
                || story.report().stream()
                        .anyMatch(line -> line.doubtful() && line.became().equals(name));
    }

    /** Prints the scorecards of the files that are named. */
    public static void main(String[] files) throws IOException {
        for (String file : files) {
            System.out.println(of(Path.of(file)).print());
        }
    }
}

package org.copydesk.wire.story;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.copydesk.article.request.ArticleRequest;
import org.copydesk.wire.line.BylineRecogniser.Credit;

/**
 * The fields of a pasted story. A field the text does not give is null, a list then empty.
 *
 * @param source the paper or agency, as printed
 * @param headline null only if no line of the text can be one
 * @param language a BCP 47 tag, if the words leave no doubt
 * @param bylineLine the byline as printed, without e-mail addresses
 * @param dateline the place a report was sent from, as printed
 * @param publishedAt the time printed as that of publication
 * @param updatedAt the time printed as that of the last change
 * @param doubts the fields whose reading is not clear
 * @param report one entry for each line of the text that is not blank, in order
 */
public record WireStory(
        String source,
        String sourceUrl,
        String headline,
        String standfirst,
        String language,
        String bylineLine,
        List<Byline> bylines,
        String dateline,
        Instant publishedAt,
        Instant updatedAt,
        List<Caption> captions,
        List<Block> blocks,
        List<Doubt> doubts,
        List<ReportLine> report) {

    public WireStory {
        doubts = List.copyOf(doubts);
        bylines = List.copyOf(bylines);
        captions = List.copyOf(captions);
        blocks = List.copyOf(blocks);
        report = List.copyOf(report);
    }

    /** The paragraphs of the body, without its subheadings and list items. */
    public List<String> paragraphs() {
        return blocks.stream()
                .filter(block -> block.kind() == BlockKind.PARAGRAPH)
                .map(Block::text)
                .toList();
    }

    /** Who is credited: a person, an agency, or a desk of the paper. */
    public enum BylineKind {
        PERSON,
        AGENCY,
        DESK
    }

    /** A credit; role and affiliation are null where the byline does not give them. */
    public record Byline(String name, String role, String affiliation, BylineKind kind) {
        public static Byline person(String name) {
            return new Byline(name, null, null, BylineKind.PERSON);
        }
    }

    /** The words under a picture. The text is empty if only a credit was printed, the credit null if only a text. */
    public record Caption(String text, String credit) {}

    /**
     * A field whose reading is not clear.
     *
     * @param other what it may be instead, or null if nothing else is known
     */
    @org.eclipse.microprofile.openapi.annotations.media.Schema(name = "WireDoubt")
    public record Doubt(String field, String value, String other) {}

    /** What a block of the body is. */
    public enum BlockKind {
        /** Its lines are parted by line ends. */
        PARAGRAPH,
        HEADING,
        LIST_ITEM,
        /** Its rows are parted by line ends, its cells by tabs. */
        TABLE
    }

    /** A block of the body, without the mark that made it a heading or a list item. */
    public record Block(BlockKind kind, String text) {}

    /** The field a line ended in. */
    public enum Became {
        SOURCE("source"),
        SOURCE_URL("sourceUrl"),
        HEADLINE("headline"),
        STANDFIRST("standfirst"),
        BYLINE("byline"),
        PUBLISHED_AT("publishedAt"),
        UPDATED_AT("updatedAt"),
        DATELINE("dateline"),
        CAPTION("caption"),
        BODY("body"),
        DISCARDED("discarded");

        private final String field;

        Became(String field) {
            this.field = field;
        }

        /** The name as the report prints it. */
        public String field() {
            return field;
        }
    }

    /**
     * Where a line of the text went.
     *
     * @param line its number, from 1
     * @param text the line as it stood, trimmed
     * @param became the name of a field, or {@code discarded}
     * @param note why it was discarded, what else it gave, or what else it may be; null if there is nothing to say
     * @param doubtful whether something else reads nearly as well
     */
    @org.eclipse.microprofile.openapi.annotations.media.Schema(name = "WireReportLine")
    public record ReportLine(int line, String text, String became, String note, boolean doubtful) {}

    /** A story while it is read: a field is set once, by whoever finds it first. Its lists hold no more than a draft may have. */
    public static final class Fields {
        private static final String BETWEEN_LINES = "; ";

        public String source;
        public String sourceUrl;
        public String headline;
        public String standfirst;
        public String language;
        public String bylineLine;
        public String dateline;
        public Instant publishedAt;
        public Instant updatedAt;
        public final List<Byline> bylines = new ArrayList<>();
        public final List<Caption> captions = new ArrayList<>();
        public final List<Block> blocks = new ArrayList<>();
        public final List<Doubt> doubts = new ArrayList<>();

        public boolean credits(String name) {
            return bylines.stream().anyMatch(byline -> byline.name().equalsIgnoreCase(name));
        }

        /** Whether a byline can be added without more bylines, or a longer printed line, than a draft may have. */
        public boolean hasRoomFor(Credit credit) {
            int line = bylineLine == null ? 0 : bylineLine.length() + BETWEEN_LINES.length();
            return bylines.size() + credit.bylines().size() <= ArticleRequest.MOST_BYLINES
                    && line + credit.printed().length() <= ArticleRequest.LONGEST_BYLINE;
        }

        /** Adds those who are not credited yet, and the printed line behind those before it. */
        public void add(Credit credit) {
            credit.bylines().stream().filter(byline -> !credits(byline.name())).forEach(bylines::add);
            bylineLine = bylineLine == null ? credit.printed() : bylineLine + BETWEEN_LINES + credit.printed();
        }

        public WireStory toStory(List<ReportLine> report) {
            return new WireStory(
                    source,
                    sourceUrl,
                    headline,
                    standfirst,
                    language,
                    bylineLine,
                    bylines,
                    dateline,
                    publishedAt,
                    updatedAt,
                    captions,
                    blocks,
                    doubts,
                    report);
        }
    }
}

package org.copydesk.wire;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.Validator;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.copydesk.article.ArticleDesk;
import org.copydesk.article.ArticleView;
import org.copydesk.article.request.ArticleRequest;
import org.copydesk.article.request.ArticleRequest.BodyRequest;
import org.copydesk.article.request.ArticleRequest.CreditRequest;
import org.copydesk.body.BodyFormat;
import org.copydesk.edition.snapshot.Source;
import org.copydesk.media.CaptionRequest;
import org.copydesk.platform.problem.ErrorCode;
import org.copydesk.platform.problem.ProblemException;
import org.copydesk.vocabulary.BylineKind;
import org.copydesk.vocabulary.BylineRequest;
import org.copydesk.vocabulary.BylineView;
import org.copydesk.vocabulary.Bylines;
import org.copydesk.wire.story.WireStory;
import org.copydesk.wire.story.WireStory.Became;
import org.copydesk.wire.story.WireStory.ReportLine;

/** Makes drafts of parsed stories. */
@ApplicationScoped
@Transactional
class WireDrafts {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private final ArticleDesk desk;
    private final Bylines bylines;
    private final Validator validator;

    WireDrafts(ArticleDesk desk, Bylines bylines, Validator validator) {
        this.desk = desk;
        this.bylines = bylines;
        this.validator = validator;
    }

    /**
     * Starts the draft; bylines that the desk does not know yet are made.
     *
     * @param publishedAt when it was printed, or null for the time that stands in it
     * @throws ProblemException 422 without a headline
     * @throws ConstraintViolationException if a field is longer than articles may have it
     */
    ArticleView start(WireStory story, String fingerprint, Instant publishedAt) {
        if (story.headline() == null) {
            throw new ProblemException(
                    ErrorCode.UNREADABLE_COPY, "No headline was found; put it on a line of its own above the story.");
        }
        return desk.startFromWire(
                valid(request(story, credits(story.bylines()), publishedAt == null ? printedAt(story) : publishedAt)),
                fingerprint);
    }

    private List<CreditRequest> credits(List<WireStory.Byline> printed) {
        List<BylineView> known = bylines.printed(
                printed.stream().map(byline -> valid(asPrinted(byline))).toList());
        return IntStream.range(0, printed.size())
                .mapToObj(i ->
                        new CreditRequest(known.get(i).slug(), printed.get(i).role()))
                .distinct()
                .toList();
    }

    private static BylineRequest asPrinted(WireStory.Byline byline) {
        return BylineRequest.asPrinted(
                byline.name(), BylineKind.valueOf(byline.kind().name()), byline.affiliation());
    }

    private <T> T valid(T request) {
        Set<ConstraintViolation<T>> violations = validator.validate(request);
        if (!violations.isEmpty()) {
            throw new ConstraintViolationException(violations);
        }
        return request;
    }

    private static ArticleRequest request(WireStory story, List<CreditRequest> credits, Instant publishedAt) {
        return new ArticleRequest(
                null,
                story.language(),
                story.headline(),
                story.standfirst(),
                null,
                story.bylineLine(),
                credits,
                null,
                List.of(),
                story.dateline(),
                publishedAt,
                story.captions().stream().map(WireDrafts::caption).toList(),
                new BodyRequest(BodyFormat.BLOCKS, blocks(story)),
                null,
                new Source(story.source(), story.sourceUrl()),
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null);
    }

    /** Copy that gives only the time of its last change was printed then, as far as anybody can tell. */
    private static Instant printedAt(WireStory story) {
        return story.publishedAt() == null ? story.updatedAt() : story.publishedAt();
    }

    private static CaptionRequest caption(WireStory.Caption caption) {
        String text = caption.text().isEmpty() ? caption.credit() : caption.text();
        return new CaptionRequest(null, null, text, null, caption.credit());
    }

    private static ArrayNode blocks(WireStory story) {
        ArrayNode blocks = JSON.arrayNode();
        ArrayNode items = null;
        for (WireStory.Block block : story.blocks()) {
            if (block.kind() != WireStory.BlockKind.LIST_ITEM) {
                items = null;
                blocks.add(block(block));
            } else {
                items = items == null
                        ? blocks.addObject()
                                .put("type", "list")
                                .put("ordered", false)
                                .putArray("items")
                        : items;
                items.add(block.text());
            }
        }
        return blocks;
    }

    private static ObjectNode block(WireStory.Block block) {
        ObjectNode node = JSON.objectNode();
        if (block.kind() == WireStory.BlockKind.HEADING) {
            return node.put("type", "heading").put("level", 2).put("text", block.text());
        }
        if (block.kind() == WireStory.BlockKind.TABLE) {
            ArrayNode rows = node.put("type", "table").put("header", false).putArray("rows");
            block.text().lines().forEach(row -> {
                ArrayNode cells = rows.addArray();
                List.of(row.split("\t", -1)).forEach(cells::add);
            });
            return node;
        }
        return node.put("type", "paragraph").put("text", block.text());
    }

    /** The parser's report, where a draft has no field for what a line gave. */
    static List<ReportLine> report(WireStory story) {
        return story.report().stream().map(line -> settled(line, story)).toList();
    }

    private static ReportLine settled(ReportLine line, WireStory story) {
        if (!line.became().equals(Became.UPDATED_AT.field())) {
            return line;
        }
        return story.publishedAt() == null
                ? new ReportLine(
                        line.line(),
                        line.text(),
                        Became.PUBLISHED_AT.field(),
                        "the only time given is an update's",
                        line.doubtful())
                : new ReportLine(
                        line.line(),
                        line.text(),
                        Became.DISCARDED.field(),
                        "the source's own update, at " + story.updatedAt()
                                + "; here updatedAt is the time of a version's publication",
                        line.doubtful());
    }
}

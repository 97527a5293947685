package org.copydesk.wire.paste;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Objects;
import org.copydesk.article.request.ArticleRequest;
import org.copydesk.wire.line.BylineRecogniser.Credit;
import org.copydesk.wire.signal.PastedPage;
import org.copydesk.wire.story.WireStory.Became;
import org.copydesk.wire.story.WireStory.Byline;
import org.copydesk.wire.story.WireStory.BylineKind;
import org.copydesk.wire.story.WireStory.Caption;
import org.copydesk.wire.story.WireStory.Fields;
import org.copydesk.wire.text.Passages;
import org.copydesk.wire.words.Names;
import org.copydesk.wire.words.TimeLineRecogniser.TimeLine;

/** Stores what was recognised in its field, and claims its passage in the report. */
record Claims(LineReport report, Fields fields, ZoneId home) {

    void discard(int passage, String why) {
        report.claim(passage, Became.DISCARDED, why);
    }

    /** Claims a passage for the times in it; a time that is known already is not set again. */
    void time(int passage, TimeLine line, String note) {
        boolean published = setPublished(line.publishedAt());
        boolean updated = setUpdated(line.updatedAt());
        if (published || updated) {
            report.claim(passage, published ? Became.PUBLISHED_AT : Became.UPDATED_AT, null);
            report.note(passage, published && updated ? "also updatedAt" : null);
        } else if (!line.isDated()) {
            report.claim(passage, Became.DISCARDED, null);
        } else {
            boolean repeated =
                    isKnown(line.publishedAt(), fields.publishedAt) && isKnown(line.updatedAt(), fields.updatedAt);
            report.claim(
                    passage,
                    Became.DISCARDED,
                    repeated ? "repeats the time" : "another time than the one already read");
        }
        line.notes().forEach(doubt -> report.note(passage, doubt));
        report.note(passage, note);
    }

    private static boolean isKnown(Instant read, Instant kept) {
        return read == null || Objects.equals(read, kept);
    }

    /** Sets the time of publication unless it is known; says whether it did. */
    boolean setPublished(Instant time) {
        boolean first = fields.publishedAt == null && time != null;
        fields.publishedAt = first ? time : fields.publishedAt;
        return first;
    }

    /** Sets the time of the last change unless it is known; says whether it did. */
    boolean setUpdated(Instant time) {
        boolean first = fields.updatedAt == null && time != null;
        fields.updatedAt = first ? time : fields.updatedAt;
        return first;
    }

    /** Claims a passage for the byline it is, or discards it if all its names are credited already. */
    void byline(int passage, Credit credit) {
        if (allCredited(credit)) {
            discard(passage, "repeats the byline");
        } else if (fields.hasRoomFor(credit)) {
            fields.add(credit);
            report.claim(passage, Became.BYLINE, null);
        } else {
            discard(
                    passage,
                    "not credited: a story has at most " + ArticleRequest.MOST_BYLINES + " bylines, printed in at most "
                            + ArticleRequest.LONGEST_BYLINE + " characters");
        }
        report.note(passage, credit.note());
    }

    boolean hasTimes() {
        return fields.publishedAt != null || fields.updatedAt != null;
    }

    /** Whether another line of the page credits somebody whom this one names. */
    boolean isCreditedElsewhere(PastedPage page, int passage) {
        return page.creditsOf(page.at(passage)) > 1;
    }

    boolean allCredited(Credit credit) {
        return credit.bylines().stream().allMatch(byline -> fields.credits(byline.name()));
    }

    /** Claims a passage for the source, or discards it if the source is known. */
    void source(int passage, String name, String note) {
        if (fields.source == null) {
            fields.source = name;
            report.claim(passage, Became.SOURCE, note);
        } else {
            discard(
                    passage,
                    Passages.same(name, fields.source)
                            ? "repeats the source"
                            : "another source: " + fields.source + " is kept");
        }
    }

    /** "By Korea Herald" in The Korea Herald credits no person. */
    void creditOwnDesk() {
        fields.bylines.replaceAll(byline -> byline.kind() == BylineKind.PERSON && isSource(byline.name())
                ? new Byline(byline.name(), byline.role(), byline.affiliation(), BylineKind.DESK)
                : byline);
    }

    private boolean isSource(String name) {
        return Passages.same(name, fields.source) || Passages.same("The " + name, fields.source);
    }

    /** Without any other source, a story is from the agency its byline names. */
    void sourceFromByline() {
        int line = report.first(Became.BYLINE);
        if (fields.source != null || line < 0) {
            return;
        }
        fields.bylines.stream()
                .map(byline -> byline.kind() == BylineKind.AGENCY ? byline.name() : byline.affiliation())
                .filter(name -> name != null && Names.isAgency(name))
                .findFirst()
                .ifPresent(agency -> {
                    fields.source = agency;
                    report.note(line, "also source: " + agency);
                });
    }

    /** Claims a passage for the web address of the story, or discards it if there is one. */
    void address(int passage, String url) {
        if (fields.sourceUrl == null) {
            fields.sourceUrl = url;
            report.claim(passage, Became.SOURCE_URL, null);
        } else {
            discard(
                    passage,
                    url.equals(fields.sourceUrl)
                            ? "repeats the web address"
                            : "another web address than the one already read");
        }
    }

    /** Claims a passage for a caption; a text and a credit on lines next to each other make one caption. */
    void caption(int passage, Caption caption) {
        boolean known = fields.captions.stream().anyMatch(other -> repeats(caption, other));
        if (known) {
            discard(passage, "repeats the caption");
            return;
        }
        if (fields.captions.size() == ArticleRequest.MOST_CAPTIONS) {
            discard(passage, "left out: a story has at most " + ArticleRequest.MOST_CAPTIONS + " captions");
            return;
        }
        Caption last = fields.captions.isEmpty() ? null : fields.captions.get(fields.captions.size() - 1);
        boolean beside = passage > 0 && report.is(passage - 1, Became.CAPTION);
        if (beside && last.text().isEmpty() && caption.credit() == null) {
            fields.captions.set(fields.captions.size() - 1, new Caption(caption.text(), last.credit()));
        } else if (beside && last.credit() == null && caption.text().isEmpty()) {
            fields.captions.set(fields.captions.size() - 1, new Caption(last.text(), caption.credit()));
        } else {
            fields.captions.add(caption);
        }
        boolean address = report.text(passage).indexOf('@') > 0 && (caption.text() + caption.credit()).indexOf('@') < 0;
        report.claim(passage, Became.CAPTION, address ? "e-mail address left out" : null);
    }

    private static boolean repeats(Caption caption, Caption other) {
        boolean sameText = caption.text().isEmpty() || Passages.same(caption.text(), other.text());
        boolean sameCredit = caption.credit() == null || Passages.same(caption.credit(), other.credit());
        return sameText && sameCredit;
    }
}

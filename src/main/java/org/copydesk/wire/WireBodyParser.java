package org.copydesk.wire;

import java.time.ZoneId;
import java.util.Optional;
import java.util.regex.Pattern;
import org.copydesk.wire.BylineRecogniser.Credit;
import org.copydesk.wire.CaptionRecogniser.Place;
import org.copydesk.wire.DatelineRecogniser.Dateline;
import org.copydesk.wire.WireStory.Became;
import org.copydesk.wire.WireStory.Block;
import org.copydesk.wire.WireStory.BlockKind;
import org.copydesk.wire.WireStory.Caption;
import org.copydesk.wire.WireStory.Fields;
import org.copydesk.wire.words.FurnitureRecogniser;
import org.copydesk.wire.words.Sentences;

/** Parses the body: the dateline it opens with, captions and repetitions between its paragraphs, and the paragraphs. */
final class WireBodyParser {
    private static final int LONGEST_HEADING = 80;
    private static final int LONGEST_CAPTION = 250;
    private static final int LONGEST_LINK = 160;
    private static final Pattern HEADING_MARK = Pattern.compile("^(?:#{1,6}\\s|[■◆◇▣□]\\s?)\\S.*");

    private static final Pattern COUNT = Pattern.compile("\\d{1,5}");

    private final Claims claims;
    private final Copy copy;
    private final Fields fields;
    private String linkHeading;
    private boolean dated;

    WireBodyParser(Claims claims) {
        this.claims = claims;
        this.copy = claims.copy();
        this.fields = claims.fields();
    }

    /** Claims every free passage from {@code start} and before {@code end}. */
    void parse(int start, int end) {
        linkHeading = null;
        for (int i = copy.nextFree(start); i < end; i = copy.nextFree(i + 1)) {
            String text = copy.text(i);
            if (!parseRepetition(i, text)
                    && !parseLinks(i, text)
                    && !parseDateline(i, text)
                    && !parseCaption(i, text, end)) {
                parseBlock(i, text, end);
            }
        }
    }

    private boolean hasBegun() {
        return !fields.blocks.isEmpty();
    }

    /** Discards what stands elsewhere already, and counts of readers that a page prints above the story. */
    private boolean parseRepetition(int i, String text) {
        String what = null;
        if (Copy.same(text, fields.headline)) {
            what = "the headline";
        } else if (Copy.same(text, fields.standfirst)) {
            what = "the standfirst";
        } else if (Copy.same(text, fields.source)) {
            what = "the source";
        } else if (Copy.same(text, fields.bylineLine)
                || Claims.credit(text).filter(credit -> repeats(credit, text)).isPresent()) {
            what = "the byline";
        }
        boolean count = !hasBegun() && COUNT.matcher(text).matches();
        if (what != null || count) {
            claims.discard(i, count ? "page furniture: a number alone above the body" : "repeats " + what);
        }
        return what != null || count;
    }

    private boolean repeats(Credit credit, String text) {
        return !Sentences.ends(text) && claims.allCredited(credit);
    }

    private boolean parseLinks(int i, String text) {
        boolean heading = hasBegun() && FurnitureRecogniser.headsLinks(text);
        if (heading) {
            linkHeading = text;
            claims.discard(i, "page furniture: heading of a list of links");
            return true;
        }
        boolean link =
                linkHeading != null && text.length() <= LONGEST_LINK && !Sentences.ends(text) && !text.endsWith(",");
        if (link) {
            claims.discard(i, "page furniture: listed under \"" + linkHeading + "\"");
        } else {
            linkHeading = null;
        }
        return link;
    }

    private boolean parseDateline(int i, String text) {
        if (dated
                || fields.blocks.size() > 1
                || CaptionRecogniser.agencyPicture(text).isPresent()) {
            return false;
        }
        Optional<Dateline> found = DatelineRecogniser.recognise(text);
        if (found.isEmpty() || (hasBegun() && found.get().agency() == null)) {
            return false;
        }
        dated = true;
        Dateline dateline = found.get();
        String rest = text.substring(Math.min(dateline.length(), text.length())).strip();
        if (rest.isEmpty()) {
            copy.claim(i, Became.DATELINE, null);
        } else {
            addParagraph(i, rest);
        }
        String taken =
                text.substring(0, Math.min(dateline.length(), text.length())).strip();
        copy.note(i, rest.isEmpty() ? null : "dateline taken off: " + taken);
        take(i, dateline);
        return true;
    }

    private void take(int i, Dateline dateline) {
        if (dateline.location() != null && fields.dateline == null) {
            fields.dateline = dateline.location();
        }
        if (dateline.agency() != null && fields.source == null) {
            fields.source = dateline.agency();
            copy.note(i, "also source: " + dateline.agency());
        }
        if (dateline.date() != null) {
            ZoneId home = claims.home();
            boolean taken =
                    claims.setPublished(dateline.date().atStartOfDay(home).toInstant());
            copy.note(i, taken ? "also publishedAt: no time of day is printed, midnight is assumed, " + home : null);
        }
        if (dateline.reporter() != null) {
            Claims.credit(dateline.reporter()).ifPresent(credit -> {
                if (!claims.allCredited(credit) && fields.hasRoomFor(credit)) {
                    copy.note(i, "also byline: " + credit.printed());
                    fields.add(credit);
                }
            });
        }
    }

    private boolean parseCaption(int i, String text, int end) {
        boolean last = copy.nextFree(i + 1) >= end;
        Place place = last ? Place.LAST : hasBegun() ? Place.IN_BODY : Place.BEFORE_BODY;
        Optional<Caption> caption = CaptionRecogniser.recognise(text, place).or(() -> creditedBelow(i, text));
        caption.ifPresent(found -> claims.caption(i, found));
        return caption.isPresent();
    }

    /** The words of a caption, if the line right below is its credit. */
    private Optional<Caption> creditedBelow(int i, String text) {
        int next = i + 1;
        boolean apart = (copy.gapBefore(i) > 0 && Sentences.count(text) <= 2) || !Sentences.ends(text);
        if (!apart
                || text.length() > LONGEST_CAPTION
                || next >= copy.size()
                || !copy.isFree(next)
                || copy.gapBefore(next) > 0) {
            return Optional.empty();
        }
        return CaptionRecogniser.recognise(copy.text(next), Place.IN_BODY)
                .filter(credit -> credit.text().isEmpty())
                .map(credit -> new Caption(text, null));
    }

    private void parseBlock(int i, String text, int end) {
        if (HEADING_MARK
                        .matcher(text.substring(0, Math.min(text.length(), 200)))
                        .matches()
                && text.length() <= LONGEST_HEADING) {
            add(i, BlockKind.HEADING, Sentences.withoutMark(text), "taken for a subheading");
        } else if (isHeading(i, text, end)) {
            add(i, BlockKind.HEADING, text, "taken for a subheading");
        } else if (Sentences.startsItem(text) && (!text.startsWith("-") || isAmongItems(i))) {
            add(i, BlockKind.LIST_ITEM, Sentences.withoutMark(text), "taken for an item of a list");
        } else {
            addParagraph(i, text);
        }
    }

    /** A hyphen marks an item only beside another; alone it opens somebody's words in some languages. */
    private boolean isAmongItems(int i) {
        return (i > 0 && copy.text(i - 1).startsWith("- "))
                || (i + 1 < copy.size() && copy.text(i + 1).startsWith("- "));
    }

    private boolean isHeading(int i, String text, int end) {
        int next = copy.nextFree(i + 1);
        if (!hasBegun() || next >= end || text.length() > LONGEST_HEADING || Sentences.ends(text)) {
            return false;
        }
        String following = copy.text(next);
        char lastChar = text.charAt(text.length() - 1);
        Block before = fields.blocks.get(fields.blocks.size() - 1);
        return Sentences.words(text) <= 10
                && Character.isLetterOrDigit(text.codePointAt(0))
                && !Character.isLowerCase(text.codePointAt(0))
                && (Character.isLetterOrDigit(lastChar) || "\"”’»".indexOf(lastChar) >= 0)
                && Sentences.ends(before.text())
                && Sentences.ends(following)
                && following.length() * 2 > text.length() * 3;
    }

    private void addParagraph(int i, String text) {
        boolean odd = !Sentences.ends(text) && text.length() < 40 && !text.endsWith(":");
        add(i, BlockKind.PARAGRAPH, text, odd ? "no sentence; kept in the body" : null);
    }

    private void add(int i, BlockKind kind, String text, String note) {
        fields.blocks.add(new Block(kind, text));
        copy.claim(i, Became.BODY, note);
    }
}

package org.copydesk.wire;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.copydesk.wire.BylineRecogniser.Credit;
import org.copydesk.wire.WireStory.Became;
import org.copydesk.wire.WireStory.Byline;
import org.copydesk.wire.WireStory.Caption;
import org.copydesk.wire.WireStory.Fields;
import org.copydesk.wire.words.Sentences;
import org.copydesk.wire.words.TimeLineRecogniser.TimeLine;
import org.copydesk.wire.words.TimeWords;
import org.copydesk.wire.words.TimeWords.Label;
import org.copydesk.wire.words.Vocabulary;

/**
 * Reads what stands above the body. Bylines, times, addresses and labelled lines are found first; the last of them shows
 * where the head ends, and what is left above it is for {@link HeadlineReader}.
 */
final class HeadReader {
    private static final int MOST_LINES = 40;
    private static final int MOST_UNCLAIMED = 6;
    private static final int MOST_SENTENCES = 3;
    private static final int LONGEST_STANDFIRST = 350;
    private static final int MOST_WORDS_ALONE = 10;
    private static final Set<String> SECTIONS = Vocabulary.words("sections");
    private static final Pattern LABELLED = Pattern.compile(
            "(?iu)^(headline|title|hed|titular|título|titel|titre|제목|見出し|标题|заголовок|standfirst|subheadline|subhead|sub-headline|deck|dek|summary"
                    + "|부제|dateline|location|place)\\s?:\\s?(\\S.*)$");
    private static final Map<String, Became> LABELS = Map.ofEntries(
            Map.entry("standfirst", Became.STANDFIRST),
            Map.entry("subheadline", Became.STANDFIRST),
            Map.entry("subhead", Became.STANDFIRST),
            Map.entry("sub-headline", Became.STANDFIRST),
            Map.entry("deck", Became.STANDFIRST),
            Map.entry("dek", Became.STANDFIRST),
            Map.entry("summary", Became.STANDFIRST),
            Map.entry("부제", Became.STANDFIRST),
            Map.entry("dateline", Became.DATELINE),
            Map.entry("location", Became.DATELINE),
            Map.entry("place", Became.DATELINE));
    private static final Set<String> PLACE_STARTS = Vocabulary.words("place-starts");
    private static final Pattern BY_ALONE =
            Pattern.compile("(?iu)^(?:by|por|par|von|di|door|written by|author|autor)\\s?:?$");

    private final Claims claims;
    private final Copy copy;
    private final Fields fields;

    HeadReader(Claims claims) {
        this.claims = claims;
        this.copy = claims.copy();
        this.fields = claims.fields();
    }

    /** @param end where the matter below the body begins */
    void read(int end) {
        int unclaimed = 0;
        boolean below = false;
        int sentences = 0;
        int last = -1;
        for (int i = 0;
                i < Math.min(end, MOST_LINES) && unclaimed <= MOST_UNCLAIMED && sentences < MOST_SENTENCES;
                i++) {
            if (!copy.isFree(i)) {
                continue;
            }
            String text = copy.text(i);
            if (isBody(text)) {
                break;
            }
            if (readMarkedCaption(i, text)) {
                continue;
            }
            if (readLine(i, below)) {
                last = i;
            } else {
                unclaimed++;
                below |= !SourceRecogniser.isMasthead(text) && !Names.isAgency(text) && !isSection(text);
                sentences += Sentences.ends(text) && text.length() > 60 ? 1 : 0;
            }
        }
        new HeadlineReader(claims).read(last, end);
    }

    static boolean isSection(String text) {
        return Stream.of(text.toLowerCase(Locale.ROOT).split("\\s?,\\s?", -1))
                .allMatch(part -> SECTIONS.contains(part.replaceAll("^[^\\p{L}]+|[^\\p{L}.]+$", "")));
    }

    private static boolean isBody(String text) {
        return text.length() > LONGEST_STANDFIRST
                || Sentences.count(text) > MOST_SENTENCES
                || DatelineRecogniser.opensReport(text);
    }

    private boolean readLine(int i, boolean below) {
        String text = copy.text(i);
        return readLabelled(i, text)
                || readAddress(i, text)
                || readTime(i, text)
                || new TailReader(claims).readSignOff(i, text)
                || readByAlone(i, text)
                || readByline(i, text, below)
                || new MixedLineReader(claims).read(i, below);
    }

    private boolean readLabelled(int i, String text) {
        Optional<String> source = SourceRecogniser.labelled(text);
        Matcher label = LABELLED.matcher(text);
        if (source.isPresent()) {
            claims.source(i, source.get(), null);
            return true;
        }
        if (!label.matches()) {
            return false;
        }
        Became field = LABELS.getOrDefault(label.group(1).toLowerCase(Locale.ROOT), Became.HEADLINE);
        String words = label.group(2);
        if (field == Became.HEADLINE && fields.headline == null) {
            fields.headline = words;
        } else if (field == Became.STANDFIRST && fields.standfirst == null) {
            fields.standfirst = words;
        } else if (field == Became.DATELINE
                && fields.dateline == null
                && claims.times().recognise(words).isEmpty()) {
            fields.dateline = words;
        } else {
            return false;
        }
        copy.claim(i, field, null);
        return true;
    }

    private boolean readAddress(int i, String text) {
        Optional<String> address = SourceRecogniser.address(text);
        address.ifPresent(url -> claims.address(i, url));
        return address.isPresent();
    }

    /** A picture may stand above the headline; its caption is recognised there only by a label. */
    private boolean readMarkedCaption(int i, String text) {
        Optional<Caption> caption = CaptionRecogniser.recogniseMarked(text);
        caption.ifPresent(found -> claims.caption(i, found));
        return caption.isPresent();
    }

    private boolean readTime(int i, String text) {
        if (readTimeLabel(i, text)) {
            return true;
        }
        Optional<TimeLine> time = claims.timeLine(text);
        time.ifPresent(line -> claims.time(i, line, null));
        return time.isPresent();
    }

    /** "Published" on one line, the time on the next. */
    private boolean readTimeLabel(int i, String text) {
        int next = copy.nextFree(i + 1);
        if (next >= copy.size() || TimeWords.label(text) == Label.NONE || !TimeWords.only(text)) {
            return false;
        }
        Optional<TimeLine> time = claims.timeLine(copy.text(next))
                .filter(line -> line.label() == Label.NONE)
                .flatMap(line -> claims.timeLine(text + " " + copy.text(next)));
        time.ifPresent(line -> {
            claims.time(next, line, null);
            claims.discard(i, "belongs to the time on line " + copy.lineNumber(next));
        });
        return time.isPresent();
    }

    /** "By" on one line, the names on the next. */
    private boolean readByAlone(int i, String text) {
        int next = copy.nextFree(i + 1);
        if (!BY_ALONE.matcher(text).matches() || next >= copy.size()) {
            return false;
        }
        Optional<Credit> credit = Claims.credit(text.replaceAll("[\\s:]+$", "") + " " + copy.text(next));
        credit.ifPresent(names -> {
            claims.byline(next, names);
            claims.discard(i, "belongs to the byline on line " + copy.lineNumber(next));
        });
        return credit.isPresent();
    }

    private boolean readByline(int i, String text, boolean below) {
        if (claims.times().recognise(text).isPresent()) {
            return false;
        }
        if (lastRead(i) == Became.BYLINE && readBehindByline(i, text)) {
            return true;
        }
        Optional<Credit> credit = Claims.credit(text)
                .filter(found -> BylineRecogniser.startsMarked(text)
                        || ReporterRecogniser.recognise(text).isPresent()
                        || (below && !isOfThePaper(text) && isTakenFor(found, i, text)));
        credit.ifPresent(found -> claims.byline(i, found));
        return credit.isPresent();
    }

    private static boolean isOfThePaper(String text) {
        return isSection(text) || SourceRecogniser.isMasthead(text);
    }

    /** Names without a word like "by" are a byline only in such company. */
    private boolean isTakenFor(Credit credit, int i, String text) {
        return credit.marked()
                || claims.allCredited(credit)
                || (Sentences.words(text) <= MOST_WORDS_ALONE && (isBesideTime(i) || isAboveParagraph(i, text)));
    }

    /** A role or a house on the line below the names: "Political correspondent", "BBC News, Port Selby". */
    private boolean readBehindByline(int i, String text) {
        String house = text.split("\\s?,\\s", 2)[0];
        boolean housed = !house.equals(text) && SourceRecogniser.isMasthead(house);
        boolean role = BylineRecogniser.isRole(text) && Claims.credit(text).isEmpty();
        if (housed) {
            fields.bylines.replaceAll(
                    b -> b.affiliation() == null ? new Byline(b.name(), b.role(), house, b.kind()) : b);
            copy.claim(i, Became.BYLINE, "the house of those above");
        } else if (role) {
            fields.bylines.replaceAll(
                    b -> b.role() == null ? new Byline(b.name(), text, b.affiliation(), b.kind()) : b);
            copy.claim(i, Became.BYLINE, "the role of those above");
        }
        return housed || role;
    }

    private boolean isBesideTime(int i) {
        Became before = lastRead(i);
        int next = copy.nextFree(i + 1);
        if (next < copy.size() && SourceRecogniser.isMasthead(copy.text(next))) {
            next = copy.nextFree(next + 1);
        }
        return before == Became.PUBLISHED_AT
                || before == Became.UPDATED_AT
                || (next < copy.size() && claims.timeLine(copy.text(next)).isPresent());
    }

    /** A name alone right between the headline and the first paragraph. */
    private boolean isAboveParagraph(int i, String text) {
        int next = copy.nextFree(i + 1);
        boolean second = copy.nextFree(copy.nextFree(0) + 1) == i;
        String first = text.split(" ", 2)[0].toLowerCase(Locale.ROOT);
        return second
                && next < copy.size()
                && !PLACE_STARTS.contains(first)
                && Sentences.ends(copy.text(next))
                && copy.text(next).length() > 80;
    }

    /** What the passage before this one became, furniture aside; null if it is free. */
    private Became lastRead(int i) {
        int before = i - 1;
        while (before >= 0 && copy.is(before, Became.DISCARDED)) {
            before--;
        }
        return before < 0 ? null : copy.became(before);
    }
}

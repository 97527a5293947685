package org.copydesk.wire;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.copydesk.wire.WireStory.Became;
import org.copydesk.wire.WireStory.Caption;
import org.copydesk.wire.WireStory.Fields;
import org.copydesk.wire.words.Names;
import org.copydesk.wire.words.Sentences;
import org.copydesk.wire.words.TimeLineRecogniser.TimeLine;
import org.copydesk.wire.words.TimeWords;
import org.copydesk.wire.words.TimeWords.Label;
import org.copydesk.wire.words.WordLists;

/**
 * Parses the head of the story, above its body. Bylines, times, addresses and labelled lines are found first; the last
 * of them shows where the head ends, and what is left above it is for {@link HeadlineParser}.
 */
final class HeadParser {
    private static final int MOST_LINES = 40;
    private static final int MOST_UNCLAIMED = 6;
    private static final int MOST_SENTENCES = 3;
    private static final int LONGEST_LABEL = 60;
    private static final int LONGEST_STANDFIRST = 350;
    private static final Set<String> SECTIONS = WordLists.words("sections");
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

    private final Claims claims;
    private final Copy copy;
    private final Fields fields;

    HeadParser(Claims claims) {
        this.claims = claims;
        this.copy = claims.copy();
        this.fields = claims.fields();
    }

    /** @param end where the matter below the body begins */
    void parse(int end) {
        int lines = 0;
        int unclaimed = 0;
        boolean below = false;
        int sentences = 0;
        int last = -1;
        for (int i = 0;
                i < end && lines < MOST_LINES && unclaimed <= MOST_UNCLAIMED && sentences < MOST_SENTENCES;
                i++) {
            String text = copy.text(i);
            if (!copy.isFree(i)) {
                continue;
            }
            lines++;
            if (isBody(text)) {
                break;
            }
            if (parseLine(i, below)) {
                last = copy.is(i, Became.CAPTION) ? last : i;
            } else {
                unclaimed++;
                below |= !SourceRecogniser.isMasthead(text) && !Names.isAgency(text) && !isSection(text);
                sentences += Sentences.ends(text) && text.length() > LONGEST_LABEL ? 1 : 0;
            }
        }
        new HeadlineParser(claims).parse(last, end);
    }

    static boolean isSection(String text) {
        return Stream.of(text.toLowerCase(Locale.ROOT).split("\\s?,\\s?", -1))
                .allMatch(part -> SECTIONS.contains(part.replaceAll("^[^\\p{L}]++|(?<![^\\p{L}.])[^\\p{L}.]++$", "")));
    }

    private static boolean isBody(String text) {
        return text.length() > LONGEST_STANDFIRST
                || Sentences.count(text) > MOST_SENTENCES
                || DatelineRecogniser.opensReport(text);
    }

    private boolean parseLine(int i, boolean below) {
        String text = copy.text(i);
        return parseMarkedCaption(i, text)
                || parseLabelled(i, text)
                || parseAddress(i, text)
                || parseTime(i, text)
                || new TailParser(claims).parseSignOff(i, text)
                || new HeadBylineParser(claims).parse(i, below)
                || new MixedLineParser(claims).parse(i, below);
    }

    private boolean parseLabelled(int i, String text) {
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

    private boolean parseAddress(int i, String text) {
        Optional<String> address = SourceRecogniser.address(text);
        address.ifPresent(url -> claims.address(i, url));
        return address.isPresent();
    }

    /** A picture may stand above the headline; its caption is recognised there only by a label. */
    private boolean parseMarkedCaption(int i, String text) {
        Optional<Caption> caption = CaptionRecogniser.recogniseMarked(text);
        caption.ifPresent(found -> claims.caption(i, found));
        return caption.isPresent();
    }

    private boolean parseTime(int i, String text) {
        if (parseTimeLabel(i, text)) {
            return true;
        }
        Optional<TimeLine> time = claims.timeLine(text);
        time.ifPresent(line -> claims.time(i, line, null));
        return time.isPresent();
    }

    /** "Published" on one line, the time on the next. */
    private boolean parseTimeLabel(int i, String text) {
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
}

package org.copydesk.wire;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.copydesk.wire.CaptionRecogniser.Place;
import org.copydesk.wire.SourceRecogniser.Titled;
import org.copydesk.wire.WireStory.Became;
import org.copydesk.wire.WireStory.Caption;
import org.copydesk.wire.WireStory.Fields;
import org.copydesk.wire.words.Names;
import org.copydesk.wire.words.Sentences;

/** Parses source, section, headline and standfirst, by their place, form and neighbours. */
final class HeadlineParser {
    private static final int LONGEST_HEADLINE = 220;
    private static final int LONGEST_LABEL = 24;

    /** No headline ends so; what follows belongs to it. */
    private static final Pattern OPEN_END = Pattern.compile(
            "(?iu)(?:[,:&-]|\\s(?:in|of|the|a|an|to|for|and|or|with|at|on|by|from|as|over|after|de|la|el|en|y|del|du|des|et|à|der|die|das|und|im|von|zu|in))$");

    private final Claims claims;
    private final Copy copy;
    private final Fields fields;

    HeadlineParser(Claims claims) {
        this.claims = claims;
        this.copy = claims.copy();
        this.fields = claims.fields();
    }

    /**
     * @param last the last passage that surely belongs to the head, or -1 if there is none
     * @param end where the matter below the body begins
     */
    void parse(int last, int end) {
        List<Integer> top = new ArrayList<>();
        for (int i = copy.nextFree(0); i < last; i = copy.nextFree(i + 1)) {
            top.add(i);
        }
        boolean anchored = !top.isEmpty();
        int next = copy.nextFree(last + 1);
        boolean more = next < end && isHeadlineLike(copy.text(next)) && copy.nextFree(next + 1) < copy.size();
        if (!anchored || (more && top.stream().allMatch(this::isAboveHeadline))) {
            addUnanchored(top, next, end);
            anchored = false;
        }
        parseAboveHeadline(top);
        parseHeadline(top);
        if (anchored) {
            top.forEach(this::parseBelowHeadline);
        } else {
            parseDeck(top, end);
        }
    }

    /** Without a byline or a time below it, the head is the first few lines at most. */
    private void addUnanchored(List<Integer> top, int from, int end) {
        int i = from;
        while (i < Math.max(end, from + 1) && i < copy.size() && top.size() < 5) {
            top.add(i);
            i = copy.nextFree(i + 1);
        }
    }

    private boolean isAboveHeadline(int i) {
        return isSource(copy.text(i)) || HeadParser.isSection(copy.text(i));
    }

    private static boolean isSource(String text) {
        return SourceRecogniser.isMasthead(text) || Names.isAgency(text);
    }

    private void parseAboveHeadline(List<Integer> top) {
        while (top.size() > 1 && fields.headline == null && isHeadlineLike(copy.text(top.get(1)))) {
            int i = top.get(0);
            String text = copy.text(i);
            if (HeadParser.isSection(text) || isShoutedLabel(text, copy.text(top.get(1)))) {
                claims.discard(i, "label above the headline, no field for it");
            } else if (isSource(text) && copy.text(top.get(1)).length() > text.length() / 2) {
                claims.source(i, text, null);
            } else if (fields.source == null && isUnknownMasthead(i, top)) {
                claims.source(i, text, "taken for the source: it stands above the headline and reads like a name");
            } else {
                return;
            }
            top.remove(0);
        }
    }

    private boolean isUnknownMasthead(int i, List<Integer> top) {
        String text = copy.text(i);
        String headline = copy.text(top.get(1));
        boolean named = Sentences.words(text) > 1 || copy.gapBefore(top.get(1)) > 1;
        boolean longer = Sentences.words(headline) >= 4 && Sentences.words(headline) > Sentences.words(text);
        boolean apart =
                top.size() < 3 || text.startsWith("The ") || copy.gapBefore(top.get(1)) > copy.gapBefore(top.get(2));
        return SourceRecogniser.couldBeMasthead(text) && named && longer && apart;
    }

    private static boolean isShoutedLabel(String text, String headline) {
        boolean shouted = !isSource(text)
                && text.equals(text.toUpperCase(Locale.ROOT))
                && !text.equals(text.toLowerCase(Locale.ROOT));
        boolean headlineToo = headline.equals(headline.toUpperCase(Locale.ROOT));
        return text.length() <= LONGEST_LABEL && shouted && !headlineToo && Sentences.words(text) <= 2;
    }

    private static boolean canBeHeadline(String text) {
        boolean paragraph = Sentences.ends(text) && Sentences.count(text) > 2;
        return text.length() <= LONGEST_HEADLINE && !paragraph && !DatelineRecogniser.opensReport(text);
    }

    private static boolean isHeadlineLike(String text) {
        return text.length() <= LONGEST_HEADLINE
                && Sentences.count(text) <= 2
                && !text.endsWith(".")
                && !text.endsWith("。")
                && !DatelineRecogniser.opensReport(text);
    }

    private void parseHeadline(List<Integer> top) {
        if (fields.headline != null || top.isEmpty() || !canBeHeadline(copy.text(top.get(0)))) {
            return;
        }
        int first = top.remove(0);
        String headline = Sentences.withoutMark(copy.text(first));
        copy.claim(first, Became.HEADLINE, null);
        while (!top.isEmpty() && continuesHeadline(top.get(0), headline)) {
            int next = top.remove(0);
            headline += " " + copy.text(next);
            copy.claim(next, Became.HEADLINE, "continues line " + copy.lineNumber(first));
        }
        Optional<Titled> titled = SourceRecogniser.titled(headline, fields.source);
        if (titled.isPresent()
                && (fields.source == null
                        || Copy.same(fields.source, titled.get().source()))) {
            headline = titled.get().headline();
            fields.source = titled.get().source();
            copy.note(first, "also source: " + fields.source);
        }
        fields.headline = headline;
    }

    private boolean continuesHeadline(int i, String headline) {
        String text = copy.text(i);
        return copy.gapBefore(i) == 0
                && !text.isEmpty()
                && (Character.isLowerCase(text.codePointAt(0))
                        || OPEN_END.matcher(headline).find())
                && !Sentences.ends(headline)
                && !Sentences.ends(text);
    }

    private void parseBelowHeadline(int i) {
        String text = copy.text(i);
        Optional<Caption> caption = CaptionRecogniser.recognise(text, Place.BEFORE_BODY);
        if (Copy.same(text, fields.headline)) {
            claims.discard(i, "repeats the headline");
        } else if (caption.isPresent()) {
            claims.caption(i, caption.get());
        } else if (isSource(text)) {
            claims.source(i, text, null);
        } else if (isPlaceAboveTime(i, text)) {
            fields.dateline = text;
            copy.claim(i, Became.DATELINE, "taken for the place: a word alone above the time");
        } else if (HeadParser.isSection(text)) {
            claims.discard(i, "label beside the headline, no field for it");
        } else {
            parseStandfirst(i, text);
        }
    }

    private boolean isPlaceAboveTime(int i, String text) {
        boolean aboveTime =
                i + 1 < copy.size() && (copy.is(i + 1, Became.PUBLISHED_AT) || copy.is(i + 1, Became.UPDATED_AT));
        return aboveTime
                && fields.dateline == null
                && text.indexOf(' ') < 0
                && text.length() <= LONGEST_LABEL
                && Character.isUpperCase(text.codePointAt(0))
                && !HeadParser.isSection(text);
    }

    private void parseStandfirst(int i, String text) {
        boolean first = fields.standfirst == null;
        String words = Sentences.startsItem(text) ? Sentences.withoutMark(text) : text;
        fields.standfirst =
                first ? words : fields.standfirst + (Sentences.ends(fields.standfirst) ? " " : "; ") + words;
        copy.claim(i, Became.STANDFIRST, first ? null : "added to the standfirst above");
    }

    /** A line between the headline and the first paragraph that is no sentence, where the paragraph is one. */
    private void parseDeck(List<Integer> top, int end) {
        if (top.size() < 2 || fields.standfirst != null || top.get(1) >= end) {
            return;
        }
        String text = copy.text(top.get(0));
        String paragraph = copy.text(top.get(1));
        boolean deck = isHeadlineLike(text)
                && Sentences.words(text) >= 5
                && !Sentences.ends(text)
                && !Copy.same(text, fields.headline)
                && CaptionRecogniser.recognise(text, Place.BEFORE_BODY).isEmpty()
                && DatelineRecogniser.recognise(text).isEmpty();
        if (deck && Sentences.ends(paragraph) && paragraph.length() > text.length()) {
            parseStandfirst(top.get(0), text);
            copy.note(top.get(0), "taken for the standfirst: no sentence, above the first paragraph");
        }
    }
}

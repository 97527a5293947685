package org.copydesk.wire;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.copydesk.wire.BylineRecogniser.Credit;
import org.copydesk.wire.WireStory.Fields;
import org.copydesk.wire.words.FurnitureRecogniser;
import org.copydesk.wire.words.Names;
import org.copydesk.wire.words.Sentences;
import org.copydesk.wire.words.TimeLineRecogniser.TimeLine;
import org.copydesk.wire.words.TimeWords.Label;
import org.copydesk.wire.words.WordLists;

/** Parses one line of several things: "By Jane Doe | Updated March 24, 2021 | 3 min read", "Seoul, March 24, 2021". */
final class MixedLineParser {
    private static final Set<String> PLACE_STARTS = WordLists.words("place-starts");
    private static final Pattern PARTS = Pattern.compile(
            "(?:(?<!\\s)\\s++)?+[|•·]\\s*+|(?<!\\s)\\s++[/–—-]\\s++|(?:(?<!\\s)\\s++)?+[,;]\\s++(?=\\d|[Bb][Yy]\\s)");
    private static final Pattern PARTED = Pattern.compile("^.{3,200}[|•·].{2,200}");
    private static final Pattern SHOUTED = Pattern.compile("\\p{Lu}{1,4}");
    private static final Pattern PLACE = Pattern.compile("(?U)\\p{Lu}[\\w.'-]*(?: \\p{Lu}[\\w.'-]*){0,2}");

    private final Claims claims;
    private final Copy copy;
    private final Fields fields;
    private final List<String> notes = new ArrayList<>();
    private Credit credit;
    private String source;
    private String place;

    MixedLineParser(Claims claims) {
        this.claims = claims;
        this.copy = claims.copy();
        this.fields = claims.fields();
    }

    /**
     * Claims the line if every part of it is understood.
     *
     * @param below whether something stands above that can be the headline
     */
    boolean parse(int i, boolean below) {
        String text = copy.text(i);
        Optional<TimeLine> time = claims.times().recognise(text).filter(TimeLine::isDated);
        if (time.isEmpty() && !(below && PARTED.matcher(text).matches())) {
            return false;
        }
        String rest = time.map(TimeLine::rest).orElse(text);
        if (!parseParts(rest, below) && (time.isEmpty() || !parseOdd(time.get()))) {
            return false;
        }
        claim(i, time);
        return true;
    }

    private boolean parseParts(String rest, boolean below) {
        Optional<Credit> whole = Claims.credit(rest)
                .filter(found -> found.marked() && furnitureIn(rest).isEmpty());
        if (whole.isPresent()) {
            credit = whole.get();
            return true;
        }
        for (String part : PARTS.split(rest, -1)) {
            if (!part.isBlank() && !parsePart(part.strip(), below)) {
                return false;
            }
        }
        return credit != null || source != null || place != null || !notes.isEmpty();
    }

    private Optional<String> furnitureIn(String rest) {
        return List.of(PARTS.split(rest, -1)).stream()
                .filter(part ->
                        !part.isBlank() && FurnitureRecogniser.recognise(part).isPresent())
                .findAny();
    }

    private boolean parsePart(String part, boolean below) {
        Optional<Credit> names = Claims.credit(part);
        if (FurnitureRecogniser.recognise(part).isPresent()) {
            notes.add("page furniture: " + part);
        } else if (HeadParser.isSection(part)) {
            notes.add("section: " + part);
        } else if (source == null
                && (Names.isAgency(part) || SourceRecogniser.isMasthead(part) || Copy.same(part, fields.source))) {
            source = part;
        } else if (isPlace(part)) {
            place = part;
        } else if (credit == null && names.isPresent() && (names.get().marked() || below)) {
            credit = names.get();
        } else {
            return false;
        }
        return true;
    }

    /** A few words more than is understood, beside a time that is called one. */
    private boolean parseOdd(TimeLine time) {
        boolean called = time.label() != Label.NONE;
        boolean few = Sentences.words(time.rest()) <= 3;
        if (called && few) {
            credit = null;
            source = null;
            place = null;
            notes.clear();
            notes.add("not understood: " + time.rest());
        }
        return called && few;
    }

    private boolean isPlace(String part) {
        boolean placeLike = PLACE.matcher(part).matches() && fields.dateline == null;
        String first = part.split(" ", -1)[0].toLowerCase(Locale.ROOT);
        return placeLike
                && !SHOUTED.matcher(part).matches()
                && (part.indexOf(' ') < 0
                        || PLACE_STARTS.contains(first)
                        || (!fields.bylines.isEmpty() && Names.isPerson(part) && !fields.credits(part)));
    }

    private void claim(int i, Optional<TimeLine> time) {
        if (credit != null) {
            claims.byline(i, credit);
            time.ifPresent(line -> {
                copy.note(i, claims.setPublished(line.publishedAt()) ? "also publishedAt" : null);
                copy.note(i, claims.setUpdated(line.updatedAt()) ? "also updatedAt" : null);
                line.notes().forEach(doubt -> copy.note(i, doubt));
            });
        } else if (time.isPresent()) {
            claims.time(i, time.get(), null);
        } else if (source != null) {
            claims.source(i, source, null);
        } else {
            claims.discard(i, null);
        }
        rest(i);
    }

    private void rest(int i) {
        if (source != null && !Copy.same(source, fields.source)) {
            copy.note(i, fields.source == null ? "also source" : "names " + source);
            fields.source = fields.source == null ? source : fields.source;
        }
        if (place != null) {
            fields.dateline = place;
            copy.note(i, "also dateline: " + place);
        }
        notes.forEach(note -> copy.note(i, note));
    }
}

package org.copydesk.wire;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.copydesk.wire.BylineRecogniser.Credit;
import org.copydesk.wire.WireStory.Became;
import org.copydesk.wire.WireStory.Byline;
import org.copydesk.wire.WireStory.Fields;
import org.copydesk.wire.words.Sentences;
import org.copydesk.wire.words.TimeLineRecogniser.TimeLine;
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
    private static final Pattern BY_ALONE =
            Pattern.compile("(?iu)^(?:by|por|par|von|di|door|written by|author|autor)\\s?:?$");
    private static final Pattern PARTS =
            Pattern.compile("\\s*[|•·]\\s*|\\s+[/–—-]\\s+|\\s*[,;]\\s+(?=\\d|[Bb][Yy]\\s)");
    private static final Pattern PLACE = Pattern.compile("(?U)\\p{Lu}[\\w.'-]*(?: \\p{Lu}[\\w.'-]*){0,2}");
    private static final Set<String> PLACE_STARTS = Set.of(
            "new",
            "san",
            "los",
            "las",
            "port",
            "saint",
            "st.",
            "santa",
            "santo",
            "rio",
            "hong",
            "kuala",
            "buenos",
            "tel",
            "cape",
            "el",
            "abu",
            "addis",
            "united",
            "mexico",
            "panama",
            "north",
            "south",
            "east",
            "west",
            "washington");

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
            if (readLine(i, unclaimed > 0)) {
                last = i;
            } else {
                unclaimed++;
                sentences += Sentences.ends(text) && text.length() > 60 ? 1 : 0;
            }
        }
        new HeadlineReader(claims).read(last, end);
    }

    static boolean isSection(String text) {
        return SECTIONS.contains(text.toLowerCase(Locale.ROOT).replaceAll("^[^\\p{L}]+|[^\\p{L}.]+$", ""));
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
                || readByAlone(i, text)
                || readByline(i, text, below)
                || readMixed(i, text, below);
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

    private boolean readTime(int i, String text) {
        Optional<TimeLine> time = claims.timeLine(text);
        time.ifPresent(line -> claims.time(i, line, null));
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
        boolean behindByline = i > 0 && lastRead(i) == Became.BYLINE;
        if (behindByline && BylineRecogniser.isRole(text) && Claims.credit(text).isEmpty()) {
            fields.bylines.replaceAll(
                    b -> b.role() == null ? new Byline(b.name(), text, b.affiliation(), b.kind()) : b);
            copy.claim(i, Became.BYLINE, "the role of those above");
            return true;
        }
        Optional<Credit> credit = Claims.credit(text)
                .filter(found -> BylineRecogniser.startsMarked(text)
                        || ReporterRecogniser.recognise(text).isPresent()
                        || (below
                                && (found.marked() || claims.allCredited(found) || isBesideTime(i))
                                && !isSection(text)
                                && !SourceRecogniser.isMasthead(text)));
        credit.ifPresent(found -> claims.byline(i, found));
        return credit.isPresent();
    }

    private boolean isBesideTime(int i) {
        Became before = lastRead(i);
        int next = copy.nextFree(i + 1);
        return before == Became.PUBLISHED_AT
                || before == Became.UPDATED_AT
                || (next < copy.size()
                        && claims.times()
                                .recognise(copy.text(next))
                                .filter(TimeLine::isComplete)
                                .isPresent());
    }

    /** What the passage before this one became, furniture aside; null if it is free. */
    private Became lastRead(int i) {
        int before = i - 1;
        while (before >= 0 && copy.is(before, Became.DISCARDED)) {
            before--;
        }
        return before < 0 ? null : copy.became(before);
    }

    /** A line of several things: "By Jane Doe | Updated March 24, 2021 | 3 min read". */
    private boolean readMixed(int i, String text, boolean below) {
        Optional<TimeLine> time = claims.times().recognise(text).filter(TimeLine::isDated);
        if (time.isEmpty() && !(below && text.matches(".{3,200}[|•·].{2,200}"))) {
            return false;
        }
        String rest = time.map(TimeLine::rest).orElse(text);
        Mixed mixed = new Mixed();
        if (!mixed.read(rest, below) && (time.isEmpty() || !mixed.readOdd(time.get()))) {
            return false;
        }
        mixed.claim(i, time);
        return true;
    }

    /** The parts of a mixed line, gathered before any of them is claimed. */
    private final class Mixed {
        private final List<String> notes = new ArrayList<>();
        private Credit credit;
        private String source;
        private String place;

        boolean read(String rest, boolean below) {
            Optional<Credit> whole = Claims.credit(rest)
                    .filter(found -> found.marked() && furnitureIn(rest).isEmpty());
            if (whole.isPresent()) {
                credit = whole.get();
                return true;
            }
            for (String part : PARTS.split(rest, -1)) {
                if (!part.isBlank() && !readPart(part.strip(), below)) {
                    return false;
                }
            }
            return credit != null || source != null || place != null || !notes.isEmpty();
        }

        private Optional<String> furnitureIn(String rest) {
            return List.of(PARTS.split(rest, -1)).stream()
                    .filter(part -> !part.isBlank()
                            && FurnitureRecogniser.recognise(part).isPresent())
                    .findAny();
        }

        private boolean readPart(String part, boolean below) {
            Optional<Credit> names = Claims.credit(part);
            if (FurnitureRecogniser.recognise(part).isPresent()) {
                notes.add("page furniture: " + part);
            } else if (source == null
                    && (Names.isAgency(part) || SourceRecogniser.isMasthead(part) || Copy.same(part, fields.source))) {
                source = part;
            } else if (isSection(part)) {
                notes.add("section: " + part);
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
        boolean readOdd(TimeLine time) {
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
                    && (part.indexOf(' ') < 0
                            || PLACE_STARTS.contains(first)
                            || (!fields.bylines.isEmpty() && Names.isPerson(part) && !fields.credits(part)));
        }

        void claim(int i, Optional<TimeLine> time) {
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
}

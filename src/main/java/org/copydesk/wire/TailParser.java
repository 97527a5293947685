package org.copydesk.wire;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.copydesk.wire.BylineRecogniser.Credit;
import org.copydesk.wire.WireStory.Became;
import org.copydesk.wire.WireStory.Fields;
import org.copydesk.wire.words.Names;
import org.copydesk.wire.words.Sentences;
import org.copydesk.wire.words.TimeLineRecogniser.TimeLine;

/**
 * Parses the tail of the story, below its body: bylines again, sign-offs of reporters and editors, addresses, times,
 * sources.
 */
final class TailParser {
    private static final int LONGEST = 400;
    private static final int LONGEST_CUT = 60;
    private static final Pattern ADDRESS_LABEL = Pattern.compile(
            "(?iu)[^\\p{L}]*+(?:e-?mail|mail|contact|contact the reporter|correo|kontakt|이메일|메일|연락처|twitter|x|follow)?[^\\p{L}]*+");
    private static final Pattern SIGN_OFF = Pattern.compile(
            "(?iu)^[(\\[]?\\s?((?:additional |further )?(?:reporting|report|writing|edited|editing|written|compiled|production|graphics|translated)(?:,? (?:and )?(?:additional )?(?:reporting|writing|editing|by \\S+))?"
                    + " by [^)\\]]{3,350}|(?:reporte|reportaje|información) (?:de|por) [^)\\]]{3,200}; ?(?:editado|edición|redacción|con) [^)\\]]{3,200}"
                    + "|reportage (?:de |par )?[^)\\]]{3,200}; ?[^)\\]]{3,200})[)\\]]?\\.?$");
    private static final Pattern REPORTERS = Pattern.compile(
            "(?iu)^(?:reporting|reporting and writing|writing|report|written|reporte|reportaje|información|reportage)\\s(?:by|de|por|par)\\s(.+?)\\.?$");
    private static final Pattern IN_BRACKETS = Pattern.compile("^[(\\[<]\\s?([^()\\[\\]<>]{2,40})\\s?[)\\]>]\\.?$");

    private final Claims claims;
    private final Copy copy;
    private final Fields fields;

    TailParser(Claims claims) {
        this.claims = claims;
        this.copy = claims.copy();
        this.fields = claims.fields();
    }

    /** The first of the passages below the body; the first free passage of all is never one of them. */
    int start() {
        int first = copy.nextFree(0);
        int start = copy.size();
        while (start - 1 > first && (!copy.isFree(start - 1) || isTail(copy.text(start - 1)))) {
            start--;
        }
        return start;
    }

    /** Claims the passages from there on, except those that after all are not understood. */
    void parse(int start) {
        for (int i = copy.nextFree(start); i < copy.size(); i = copy.nextFree(i + 1)) {
            String text = copy.text(i);
            if (text.length() <= LONGEST) {
                boolean read = parseAddresses(i, text)
                        || parseSignOff(i, text)
                        || parseSource(i, text)
                        || parseByline(i, text)
                        || parseTime(i, text);
                copy.note(i, read ? null : "below the body, not understood");
            }
        }
    }

    private boolean isTail(String text) {
        return text.length() <= LONGEST
                && (isAddresses(text)
                        || SIGN_OFF.matcher(text).matches()
                        || trailing(text).isPresent()
                        || isCutByline(text)
                        || claims.timeLine(text).isPresent()
                        || SourceRecogniser.isAddress(text)
                        || source(text).isPresent());
    }

    private static boolean isAddresses(String text) {
        String rest = BylineRecogniser.withoutAddresses(text);
        return text.indexOf('@') >= 0
                && rest.length() < text.length()
                && (ADDRESS_LABEL.matcher(rest).matches() || isSlogan(rest));
    }

    /** Agencies print a few words of their own before the address. */
    private static boolean isSlogan(String rest) {
        return Sentences.words(rest) <= 3
                && !Sentences.ends(rest)
                && Claims.credit(rest).isEmpty();
    }

    private static Optional<Credit> trailing(String text) {
        boolean short_ = text.length() <= 150 && Sentences.words(text) <= 16;
        return short_
                ? Claims.credit(text.replaceFirst("^[-–—]\\s?(?=\\p{Lu})", "")).filter(credit -> !Sentences.ends(text))
                : Optional.empty();
    }

    private static boolean isCutByline(String text) {
        return text.length() <= LONGEST_CUT && BylineRecogniser.startsMarked(text) && !Sentences.ends(text);
    }

    private static Optional<String> source(String text) {
        Matcher brackets = IN_BRACKETS.matcher(text);
        if (brackets.matches()) {
            return Optional.of(brackets.group(1)).filter(Names::areAgencies);
        }
        return SourceRecogniser.labelled(text).or(() -> Names.isAgency(text) ? Optional.of(text) : Optional.empty());
    }

    private boolean parseAddresses(int i, String text) {
        boolean addresses = isAddresses(text);
        if (addresses) {
            claims.discard(i, "private: e-mail address or handle");
        }
        return addresses;
    }

    /** Parses "Reporting by Jane Doe; Editing by John Roe", which some print above the story. */
    boolean parseSignOff(int i, String text) {
        Matcher signOff = SIGN_OFF.matcher(text);
        if (!signOff.matches()) {
            return false;
        }
        Optional<Credit> reporters = List.of(signOff.group(1).split("\\s?;\\s?")).stream()
                .map(REPORTERS::matcher)
                .filter(Matcher::matches)
                .flatMap(clause -> BylineRecogniser.recognise("By " + clause.group(1)).stream()
                        .map(credit -> new Credit(
                                clause.group().replaceFirst("\\.$", ""), credit.bylines(), true, credit.note())))
                .findFirst();
        if (reporters.isPresent() && fields.bylines.isEmpty() && fields.hasRoomFor(reporters.get())) {
            fields.add(reporters.get());
            String others = signOff.group(1)
                    .replace(reporters.get().printed(), "")
                    .replaceAll("^[\\s;,.]++|(?<![\\s;,.])[\\s;,.]++$", "");
            copy.claim(i, Became.BYLINE, others.isEmpty() ? "sign-off" : "sign-off; not credited: " + others);
        } else {
            claims.discard(i, "sign-off of reporters and editors; the byline is kept as it stands");
        }
        return true;
    }

    private boolean parseByline(int i, String text) {
        Optional<Credit> credit = trailing(text);
        boolean cut = credit.isEmpty()
                && fields.bylineLine != null
                && isCutByline(text)
                && fields.bylineLine.startsWith(BylineRecogniser.withoutAddresses(text));
        if (cut) {
            claims.discard(i, "repeats the byline, cut off");
        } else if (credit.isEmpty() || !isTaken(credit.get(), text)) {
            return false;
        } else {
            claims.byline(i, credit.get());
            boolean open = text.indexOf('(') >= 0 && text.indexOf(')') < 0;
            copy.note(i, open ? "cut off" : null);
        }
        return true;
    }

    /** Names alone are a byline below a story only if they are known or nobody is. */
    private boolean isTaken(Credit credit, String text) {
        return claims.allCredited(credit)
                || credit.marked()
                || (fields.bylines.isEmpty() && Sentences.words(text) <= 4);
    }

    private boolean parseTime(int i, String text) {
        Optional<TimeLine> time = claims.timeLine(text);
        time.ifPresent(line -> claims.time(i, line, null));
        return time.isPresent();
    }

    private boolean parseSource(int i, String text) {
        Optional<String> url = SourceRecogniser.address(text);
        Optional<String> source = source(text);
        url.ifPresent(address -> claims.address(i, address));
        if (url.isEmpty()) {
            source.ifPresent(name -> claims.source(i, name, null));
        }
        return url.isPresent() || source.isPresent();
    }
}

package org.copydesk.wire.line;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.copydesk.wire.line.BylineRecogniser.Credit;

/** Recognises the line below an agency's report that names its reporters and editors. */
public final class SignOff {
    private static final int LONGEST = 400;
    private static final Pattern FORM = Pattern.compile(
            "(?iu)^[(\\[]?\\s?((?:additional |further )?(?:reporting|report|writing|edited|editing|written|compiled|production|graphics|translated)(?:,? (?:and )?(?:additional )?(?:reporting|writing|editing|by \\S+))?"
                    + " by [^)\\]]{3,350}|(?:reporte|reportaje|información) (?:de|por) [^)\\]]{3,200}; ?(?:editado|edición|redacción|con) [^)\\]]{3,200}"
                    + "|reportage (?:de |par )?[^)\\]]{3,200}; ?[^)\\]]{3,200})[)\\]]?\\.?$");
    private static final Pattern REPORTERS = Pattern.compile(
            "(?iu)^(?:reporting|reporting and writing|writing|report|written|reporte|reportaje|información|reportage)\\s(?:by|de|por|par)\\s(.+?)\\.?$");

    private SignOff() {}

    public static boolean matches(String text) {
        return text.length() <= LONGEST && FORM.matcher(text).matches();
    }

    /** The clauses of a sign-off without its brackets. */
    public static String clauses(String text) {
        Matcher matcher = FORM.matcher(text);
        return matcher.matches() ? matcher.group(1) : "";
    }

    /** Those whom it names as reporters, or nothing. */
    public static Optional<Credit> reporters(String text) {
        return List.of(clauses(text).split("\\s?;\\s?", -1)).stream()
                .map(REPORTERS::matcher)
                .filter(Matcher::matches)
                .flatMap(clause -> BylineRecogniser.recognise("By " + clause.group(1)).stream()
                        .map(credit -> new Credit(
                                clause.group().replaceFirst("\\.$", ""), credit.bylines(), true, credit.note())))
                .findFirst();
    }
}

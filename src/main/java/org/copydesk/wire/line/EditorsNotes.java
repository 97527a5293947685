package org.copydesk.wire.line;

import java.util.Optional;
import java.util.regex.Pattern;
import org.copydesk.wire.words.WordLists;

/** Recognises what editors and agencies write around a story: notes, corrections, version marks and headers of the wire. */
public final class EditorsNotes {
    private static final int LONGEST = 1_500;
    private static final Pattern LABELLED = Pattern.compile(
            "(?iu)^[\\[(*\\s]{0,3}(?:" + String.join("|", WordLists.words("note-labels")) + ")\\s?[:：.\\])—–-].*");
    private static final Pattern SIGNED = Pattern.compile("(?iu)[-–—]\\s?ed(?:itor)?s?\\.?[)\\]]?$");
    private static final Pattern CORRECTION = Pattern.compile(
            "(?iu)^[\\[(*\\s]{0,3}(?:this (?:article|story|report) (?:was|has been) (?:amended|corrected|updated|edited)"
                    + "|an earlier version of this (?:article|story|report)|a previous version of this (?:article|story))\\b.*");
    private static final Pattern WIRE_HEADER = Pattern.compile(
            "(?u)^(?:[a-z]\\d{3,5}-{2,}|[a-z]{1,2} [a-z] \\S{2,40}\\s.{0,80}\\d{3,4}|"
                    + "[\\p{L}\\d]{2,12}[-–]{1,2}[\\p{L}\\d-]{1,30},\\s?\\d?.{0,40},\\d{2,4}|(?:bc|mn|us)-\\S.{0,60}\\d{3,4})$");
    private static final Pattern VERSION = Pattern.compile(
            "(?u)^[(\\[]\\s?(?:\\d{1,2}(?:st|nd|rd|th)?\\s)?(?:LEAD|URGENT|UPDATE|UPDATED|RECAST|CORRECTED|Correction|News Focus|Yonhap Feature|Yonhap Interview|LD|EMBARGO|종합|종합\\d?보|속보|상보|\\d보|긴급|수정)(?:\\s\\d{1,2})?\\s?[)\\]]\\s?");

    private EditorsNotes() {}

    /** What kind of note a text is, or nothing. */
    public static Optional<String> recognise(String text) {
        if (text.length() > LONGEST) {
            return Optional.empty();
        }
        if (CORRECTION.matcher(text).matches()) {
            return Optional.of("correction");
        }
        if (LABELLED.matcher(text).matches()
                || (text.length() < 400 && SIGNED.matcher(text).find())) {
            return Optional.of("editors' note");
        }
        return text.length() <= 120 && WIRE_HEADER.matcher(text).matches()
                ? Optional.of("header of the wire")
                : Optional.empty();
    }

    /** A headline without the mark of its version: "(LEAD)", "(2nd LD)". */
    public static String withoutVersion(String headline) {
        String rest = VERSION.matcher(headline).replaceFirst("");
        return rest.isBlank() ? headline : rest;
    }
}

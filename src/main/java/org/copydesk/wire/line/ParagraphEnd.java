package org.copydesk.wire.line;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.copydesk.wire.line.BylineRecogniser.Credit;

/**
 * A paragraph without the byline glued to its end and without e-mail addresses.
 *
 * @param credit the byline at its end, or nothing
 */
public record ParagraphEnd(String text, Optional<Credit> credit, boolean hasAddress) {
    private static final int REACH = 160;
    private static final Pattern BYLINE = Pattern.compile(
            "(?<=[.!?…。다\"”’])\\s?((?:By|BY|Por|Par|Von|Di|Written by|Reported by)\\s\\p{Lu}[^.!?]{3,60}(?:[(\\[<]?\\S{1,64}@\\S{1,64})?)$"
                    + "|(?<=[.다。])\\s?([^.。!?]{2,40}(?:기자|특파원|記者|记者)(?:\\s?[=(\\[]?\\s?\\S{1,64}@\\S{1,64})?)$");

    /** Parts a paragraph. */
    public static ParagraphEnd of(String paragraph) {
        int from = Math.max(0, paragraph.length() - REACH);
        Matcher matcher = BYLINE.matcher(paragraph).region(from, paragraph.length());
        matcher.useTransparentBounds(true);
        if (matcher.find()) {
            String byline = matcher.group(1) == null ? matcher.group(2) : matcher.group(1);
            Optional<Credit> credit = Credits.of(byline).filter(Credit::marked);
            if (credit.isPresent()) {
                return new ParagraphEnd(
                        withoutAddresses(paragraph.substring(0, matcher.start()).strip()),
                        credit,
                        byline.indexOf('@') > 0);
            }
        }
        String bare = withoutAddresses(paragraph);
        return new ParagraphEnd(bare, Optional.empty(), bare.length() < paragraph.length());
    }

    private static String withoutAddresses(String text) {
        if (text.indexOf('@') < 0) {
            return text;
        }
        String bare = BylineRecogniser.withoutMail(text);
        return bare.isEmpty() ? text : bare;
    }
}

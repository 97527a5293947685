package org.copydesk.platform.request;

import org.copydesk.platform.problem.ErrorCode;
import org.copydesk.platform.problem.ProblemException;

/** Refuses forms (application/x-www-form-urlencoded) that the framework's parser would fail on. */
final class FormCheck {
    private static final int MOST_PARAMETERS = 100;
    private static final int HEX = 16;

    private FormCheck() {}

    /** @throws ProblemException 400 that says what to change */
    static void check(byte[] form) {
        int parameters = 1;
        for (int i = 0; i < form.length; i++) {
            if (form[i] == '%' && !(isHexDigit(form, i + 1) && isHexDigit(form, i + 2))) {
                throw new ProblemException(
                        ErrorCode.MALFORMED,
                        "Two hexadecimal digits must follow each % of the form, as they don't at byte " + (i + 1)
                                + ".");
            }
            if (form[i] == '&' && ++parameters > MOST_PARAMETERS) {
                throw new ProblemException(
                        ErrorCode.MALFORMED, "Send a form with at most " + MOST_PARAMETERS + " parameters.");
            }
        }
    }

    private static boolean isHexDigit(byte[] form, int at) {
        return at < form.length && Character.digit(form[at], HEX) >= 0;
    }
}

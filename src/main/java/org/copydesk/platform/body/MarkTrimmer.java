package org.copydesk.platform.body;

import java.util.ArrayList;
import java.util.List;

/** Cuts marks to what they show: none begins or ends in white space, or reaches over a blank line. */
final class MarkTrimmer {
    private MarkTrimmer() {}

    static List<Mark> trim(Mark mark, String text) {
        List<Mark> pieces = new ArrayList<>(1);
        int start = -1;
        int end = -1;
        for (int at = mark.start(); at < mark.end(); at++) {
            if (!isSpace(text.charAt(at))) {
                start = start < 0 ? at : start;
                end = at + 1;
            } else if (start >= 0 && text.startsWith("\n\n", at)) {
                pieces.add(mark.at(start, end));
                start = -1;
            }
        }
        if (start >= 0) {
            pieces.add(mark.at(start, end));
        }
        return pieces;
    }

    private static boolean isSpace(char character) {
        return character == ' ' || character == '\n';
    }
}

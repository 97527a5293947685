package org.copydesk.wire.words;

import java.util.regex.Pattern;

/** Tells whether a passage is a sentence, how many it has, and whether it is an item of a list. */
public final class Sentences {
    private static final String LEFT_BRACKETS = "\u3010\u3014\uFF3B";
    private static final String RIGHT_BRACKETS = "\u3011\u3015\uFF3D";
    private static final String ENDS = ".!?。！？…।؟։";
    private static final String CLOSERS = "\"'”’»›)]」』）】]";
    private static final Pattern BREAK = Pattern.compile("[.!?…][\"'”’»)]?\\s+[\\p{Lu}\\p{Lo}\"'“‘«]|[。！？](?=.)");
    private static final Pattern ITEM = Pattern.compile("[•‣▪●◦*·・-]\\s+\\S.*", Pattern.DOTALL);
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{M}\\p{N}'’.-]*");
    private static final int READ = 2_000;

    private Sentences() {}

    /** Whether the text ends as a sentence does, closing quotes and brackets aside. */
    public static boolean ends(String text) {
        int last = text.length() - 1;
        while (last >= 0 && CLOSERS.indexOf(text.charAt(last)) >= 0) {
            last--;
        }
        return last >= 0 && ENDS.indexOf(text.charAt(last)) >= 0;
    }

    /** The number of sentences, as far as full stops before capitals tell, in the first 2,000 characters. */
    public static int count(String text) {
        return 1 + (int) BREAK.matcher(bounded(text)).results().count();
    }

    /** The number of words in the first 2,000 characters; a run of CJK characters counts as one. */
    public static int words(String text) {
        return (int) WORD.matcher(bounded(text)).results().count();
    }

    /** Whether the text begins with a bullet. */
    public static boolean startsItem(String text) {
        return ITEM.matcher(text.substring(0, Math.min(text.length(), 10))).matches();
    }

    /** The text without the bullet or other mark it begins with. */
    public static String withoutMark(String text) {
        int start = 0;
        while (start < text.length()
                && !Character.isLetterOrDigit(text.charAt(start))
                && "•‣▪●◦*·・-#■◆◇▣□○◎▶▷☞→ ".indexOf(text.charAt(start)) >= 0) {
            start++;
        }
        return text.substring(start);
    }

    /** The text with full-width forms and CJK brackets as their ASCII likes; every character keeps its place. */
    public static String fold(String text) {
        StringBuilder folded = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= '\uFF01' && c <= '\uFF5E' && c != '\uFF3B' && c != '\uFF3D') {
                folded.append((char) (c - 0xFEE0));
            } else if (LEFT_BRACKETS.indexOf(c) >= 0) {
                folded.append('[');
            } else if (RIGHT_BRACKETS.indexOf(c) >= 0) {
                folded.append(']');
            } else {
                folded.append(c == '\u2019' ? '\'' : digit(c));
            }
        }
        return folded.toString();
    }

    /** Digits of every script as those of ASCII. */
    private static char digit(char c) {
        return c > 0x7F && Character.getType(c) == Character.DECIMAL_DIGIT_NUMBER
                ? (char) ('0' + Character.digit(c, 10))
                : c;
    }

    private static String bounded(String text) {
        return text.substring(0, Math.min(text.length(), READ));
    }
}

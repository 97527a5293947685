package org.copydesk.body;

import java.util.Locale;
import java.util.Set;

/** Writes the numbers of list items in letters and Roman numerals, as HTML's {@code ol} does. */
final class ItemNumber {
    private static final Set<String> NUMBERINGS = Set.of("a", "A", "i", "I");
    private static final int LETTERS = 26;

    private static final int LARGEST_ROMAN = 3999;
    private static final int[] VALUES = {1000, 900, 500, 400, 100, 90, 50, 40, 10, 9, 5, 4, 1};
    private static final String[] NUMERALS = {"m", "cm", "d", "cd", "c", "xc", "l", "xl", "x", "ix", "v", "iv", "i"};

    private ItemNumber() {}

    static boolean isNumbering(String numbering) {
        return NUMBERINGS.contains(numbering);
    }

    /** @param numbering null for digits, in which numbers are written, too, that there are no letters for */
    static String write(int number, String numbering) {
        boolean isAlphabetic = "a".equalsIgnoreCase(numbering);
        if (numbering == null || number < 1 || (!isAlphabetic && number > LARGEST_ROMAN)) {
            return String.valueOf(number);
        }
        String small = isAlphabetic ? letters(number) : roman(number);
        return numbering.equals("A") || numbering.equals("I") ? small.toUpperCase(Locale.ROOT) : small;
    }

    private static String letters(int number) {
        StringBuilder letters = new StringBuilder();
        for (int rest = number; rest > 0; rest = (rest - 1) / LETTERS) {
            letters.append((char) ('a' + (rest - 1) % LETTERS));
        }
        return letters.reverse().toString();
    }

    private static String roman(int number) {
        StringBuilder numerals = new StringBuilder();
        int rest = number;
        for (int i = 0; i < VALUES.length; i++) {
            for (; rest >= VALUES[i]; rest -= VALUES[i]) {
                numerals.append(NUMERALS[i]);
            }
        }
        return numerals.toString();
    }
}

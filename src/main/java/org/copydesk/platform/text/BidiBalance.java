package org.copydesk.platform.text;

/**
 * Balances the characters that begin and end bidirectional embeddings and isolates (Unicode Annex 9): what a line leaves
 * open is closed at its end, and an end without a beginning is left out. Text around it keeps its direction.
 */
public final class BidiBalance {
    private static final char LEFT_TO_RIGHT_EMBEDDING = '\u202A';
    private static final char RIGHT_TO_LEFT_EMBEDDING = '\u202B';
    private static final char END_OF_EMBEDDING = '\u202C';
    private static final char LEFT_TO_RIGHT_ISOLATE = '\u2066';
    private static final char FIRST_STRONG_ISOLATE = '\u2068';
    private static final char END_OF_ISOLATE = '\u2069';

    private final StringBuilder out;
    /** The ends of what is open, innermost last. */
    private final StringBuilder open = new StringBuilder();

    private int openIsolates;

    /** @param out takes the balanced text */
    public BidiBalance(StringBuilder out) {
        this.out = out;
    }

    /** The text with all lines balanced. */
    public static String of(String text) {
        if (!isNeeded(text)) {
            return text;
        }
        StringBuilder balanced = new StringBuilder(text.length());
        BidiBalance balance = new BidiBalance(balanced);
        text.chars().forEach(character -> balance.append((char) character));
        balance.endLine();
        return balanced.toString();
    }

    /** Whether a text has any of these characters. */
    public static boolean isNeeded(String text) {
        return text.chars().anyMatch(BidiBalance::isFormatting);
    }

    /** Whether a character begins or ends an embedding or isolate. */
    public static boolean isFormatting(int character) {
        return (character >= LEFT_TO_RIGHT_EMBEDDING && character <= END_OF_EMBEDDING)
                || (character >= LEFT_TO_RIGHT_ISOLATE && character <= END_OF_ISOLATE);
    }

    /** Appends the next character of the text, after what it closes. */
    public void append(char character) {
        switch (character) {
            case LEFT_TO_RIGHT_EMBEDDING, RIGHT_TO_LEFT_EMBEDDING -> open(character, END_OF_EMBEDDING);
            case END_OF_EMBEDDING -> endEmbedding();
            case END_OF_ISOLATE -> endIsolate();
            case '\n', '\u2028', '\u2029' -> {
                endLine();
                out.append(character);
            }
            default -> {
                if (character >= LEFT_TO_RIGHT_ISOLATE && character <= FIRST_STRONG_ISOLATE) {
                    openIsolates++;
                    open(character, END_OF_ISOLATE);
                } else {
                    out.append(character);
                }
            }
        }
    }

    /** Closes what is open. */
    public void endLine() {
        out.append(open.reverse());
        open.setLength(0);
        openIsolates = 0;
    }

    private void open(char character, char end) {
        out.append(character);
        open.append(end);
    }

    private void endEmbedding() {
        int last = open.length() - 1;
        if (last >= 0 && open.charAt(last) == END_OF_EMBEDDING) {
            out.append(END_OF_EMBEDDING);
            open.setLength(last);
        }
    }

    private void endIsolate() {
        if (openIsolates == 0) {
            return;
        }
        int last = open.length() - 1;
        for (; open.charAt(last) == END_OF_EMBEDDING; last--) {
            out.append(END_OF_EMBEDDING);
        }
        out.append(END_OF_ISOLATE);
        open.setLength(last);
        openIsolates--;
    }
}

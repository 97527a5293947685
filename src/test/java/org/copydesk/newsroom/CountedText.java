package org.copydesk.newsroom;

/** Counts how often the characters of a text are read. */
public final class CountedText implements CharSequence {
    private final String text;
    private final long most;
    private long reads;

    /** It was read more often than allowed. */
    public static final class TooOftenRead extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    /** @param most how often characters may be read before {@link TooOftenRead} ends it */
    public CountedText(String text, long most) {
        this.text = text;
        this.most = most;
    }

    public long reads() {
        return reads;
    }

    @Override
    public int length() {
        return text.length();
    }

    @Override
    public char charAt(int index) {
        reads++;
        if (reads > most) {
            throw new TooOftenRead();
        }
        return text.charAt(index);
    }

    @Override
    public CharSequence subSequence(int start, int end) {
        return text.substring(start, end);
    }

    @Override
    public String toString() {
        return text;
    }
}

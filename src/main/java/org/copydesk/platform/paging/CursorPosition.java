package org.copydesk.platform.paging;

/**
 * What the cursor of a list that can be paged both ways holds.
 *
 * @param isBefore whether the page ends before the position; else it begins after it
 */
public record CursorPosition(RowPosition position, boolean isBefore) {
    private static final String BEFORE = "<";

    /** Reads what {@link #toString} wrote. */
    public static CursorPosition parse(String text) {
        boolean isBefore = text.startsWith(BEFORE);
        return new CursorPosition(RowPosition.parse(isBefore ? text.substring(BEFORE.length()) : text), isBefore);
    }

    @Override
    public String toString() {
        return (isBefore ? BEFORE : "") + position;
    }
}

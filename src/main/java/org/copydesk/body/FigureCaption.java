package org.copydesk.body;

/**
 * What a body shows at the place of a caption.
 *
 * @param text its caption
 * @param alt its description for who can't see it, or {@code null}
 * @param credit who made it, or {@code null}
 * @param picture what stands over them, or {@code null}
 */
public record FigureCaption(String text, String alt, String credit, FigurePicture picture) {
    /** Words without a picture. */
    public FigureCaption(String text, String alt, String credit) {
        this(text, alt, credit, null);
    }

    boolean hasText() {
        return text != null && !text.isBlank();
    }

    boolean hasCredit() {
        return credit != null && !credit.isBlank();
    }

    /** Whether words stand under the picture. */
    boolean hasWords() {
        return hasText() || hasCredit();
    }
}

package org.copydesk.body;

/**
 * The words of a picture in a body.
 *
 * @param text its caption
 * @param alt its description for who can't see it, or {@code null}
 * @param credit who made it, or {@code null}
 */
public record FigureCaption(String text, String alt, String credit) {}

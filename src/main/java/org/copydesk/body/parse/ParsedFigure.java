package org.copydesk.body.parse;

/**
 * A picture in the source of a body.
 *
 * @param text the words under it; empty if there are none
 * @param alt its description for who can't see it, or {@code null}
 * @param credit who made it, or {@code null}
 * @param source its address, absolute where it can be, or {@code null}
 */
public record ParsedFigure(String text, String alt, String credit, String source) {}

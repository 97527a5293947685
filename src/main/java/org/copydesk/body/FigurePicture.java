package org.copydesk.body;

/**
 * A picture in a figure.
 *
 * @param src its file for clients that know no other
 * @param srcset its files in the format of that one, by their widths (HTML, section 4.8.4.2.1)
 * @param webpSrcset its files as WebP
 * @param width of the file at {@code src}, in pixels
 * @param height of that file, in pixels
 */
public record FigurePicture(String src, String srcset, String webpSrcset, int width, int height) {}

/**
 * What an article says, as the desk stores it. {@link org.copydesk.article.manuscript.ManuscriptParser} makes the manuscript of a
 * request, {@link org.copydesk.article.manuscript.FigureCaptions} the captions of the figures in its body; an import brings
 * both in an {@link org.copydesk.article.manuscript.ImportedVersion}. Uses the requests, {@code media}, {@code body}, the edition's
 * values and the platform.
 */
package org.copydesk.article.manuscript;

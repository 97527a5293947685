/**
 * The body of an article: an ordered list of typed blocks with plain text and marks. Bodies come in as blocks, HTML,
 * Markdown or plain text through {@link org.copydesk.body.Bodies}, are canonical from then on, and go out as
 * block JSON, HTML, Markdown or plain text. There is one sanitiser: whatever the form, only known blocks, marks and
 * addresses are ever built. Uses {@code platform.text}, Jackson, jsoup, commonmark-java and ICU4J.
 */
package org.copydesk.body;

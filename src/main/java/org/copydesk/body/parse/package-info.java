/**
 * Parsers of bodies: {@link org.copydesk.body.parse.BodyParser} turns block JSON, HTML, Markdown or plain text into a
 * {@link org.copydesk.body.Body}. There is one sanitiser: whatever the form, only known blocks, marks and addresses are
 * ever built. Uses {@code body}, jsoup and commonmark-java.
 */
package org.copydesk.body.parse;

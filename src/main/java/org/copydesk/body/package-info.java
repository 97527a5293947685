/**
 * The body of an article: an ordered list of typed blocks with plain text and marks. A {@link org.copydesk.body.Body} is
 * canonical, and writes itself as block JSON, HTML, Markdown or plain text; {@code body.parse} makes one of each of them.
 * Uses {@code platform.text}, Jackson and ICU4J.
 */
package org.copydesk.body;

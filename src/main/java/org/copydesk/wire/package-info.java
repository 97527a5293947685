/**
 * Incoming copy becomes a draft: plain text as pasted goes in as bytes, and a story in fields comes out together with a
 * report in which every line that is not blank ends in a field or in a stated discard.
 *
 * <p>{@link org.copydesk.wire.WireText} decodes and cleans the text, {@link org.copydesk.wire.WireParser} leads it past
 * the recognisers, {@link org.copydesk.wire.WireStory} is the result. A recogniser judges one passage of text and knows
 * nothing of the others; the parsers of head, body and tail decide by position. Another language or another paper is mostly a
 * matter of the word lists of {@code wire.words}. The parser uses the Java library alone, reads no clock and gives the same
 * story for the same text; the package as a whole may use {@code article} and what lies below.
 */
package org.copydesk.wire;

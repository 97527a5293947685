/**
 * Incoming copy becomes a draft: plain text as pasted goes in as bytes, and a story in fields comes out together with a
 * report in which every line that is not blank ends in a field or in a stated discard.
 *
 * <p>{@code wire.text} decodes the text and joins its lines to passages. {@code wire.line} recognises what a line says by itself, with the
 * word lists of {@code wire.words}. {@code wire.signal} weighs for each passage what speaks for and against each role.
 * {@code wire.paste} finds the best reading of the whole page and fills the fields of {@code wire.story}. Another language or
 * another paper is mostly a matter of word lists. The parser reads no clock and gives the same story for the same text; the
 * package as a whole may use {@code article} and what lies below.
 */
package org.copydesk.wire;

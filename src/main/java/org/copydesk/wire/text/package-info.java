/** Decodes pasted text and joins its lines to passages. May use {@code words}. */
package org.copydesk.wire.text;

/** Recognises what a line says by itself: bylines, captions, datelines, sources, notes. May use {@code text}, {@code story} and {@code words}. */
package org.copydesk.wire.line;

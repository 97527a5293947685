/** Weighs what each passage of a page can be, by many small signals. May use {@code line} and what lies below. */
package org.copydesk.wire.signal;

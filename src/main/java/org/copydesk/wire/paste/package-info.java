/** Finds the best reading of a pasted page and fills the fields of a story. May use {@code signal} and what lies below. */
package org.copydesk.wire.paste;

/**
 * The immutable values that the edition is made of: a published article with everything that it needs copied in, and what is kept
 * of a withdrawn one. The desk makes them, the edition stores them, and whatever is public gets them. Uses only {@code platform}
 * and {@code body}.
 */
package org.copydesk.edition.snapshot;

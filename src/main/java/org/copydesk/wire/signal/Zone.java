package org.copydesk.wire.signal;

/** A part of a pasted page, in the order from its top to its foot. */
public enum Zone {
    TOP,
    HEAD,
    DECK,
    BODY,
    FOOT
}

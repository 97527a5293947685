package org.copydesk.edition.advance;

/** Word that an advance copy came, moved or was taken back. Fired in the transaction of it; counts once that has committed. */
public record AdvanceMoved() {}

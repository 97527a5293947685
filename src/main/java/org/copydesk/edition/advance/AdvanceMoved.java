package org.copydesk.edition.advance;

/** An event: an advance copy was stored, changed or revoked. Fired in the transaction; observers act after its commit. */
public record AdvanceMoved() {}

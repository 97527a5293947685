package org.copydesk.access;

/** Somebody on the staff, as a token names them. */
public record Staff(String name, Role role) {}

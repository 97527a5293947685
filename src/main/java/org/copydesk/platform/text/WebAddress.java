package org.copydesk.platform.text;

import java.util.regex.Pattern;

/** Addresses of pages: what a field that takes one asks of it, and their parts. */
public final class WebAddress {
    /** With a host, which may be in any script, or an address of IPv6 in brackets (RFC 3986, section 3.2.2). */
    public static final String PATTERN = "https?://([^\\s/?#\\[\\]]+|\\[[0-9A-Fa-f:.]+\\](:[0-9]+)?)([/?#]\\S*)?";

    public static final String MESSAGE = "must be an http or https address";

    private static final Pattern NO_ESCAPE = Pattern.compile("%(?![0-9A-Fa-f]{2})");
    private static final Pattern ORIGIN = Pattern.compile("^[A-Za-z]+://[^/]*");

    private WebAddress() {}

    /** The same with each percent sign encoded that begins no escape (RFC 3986, section 2.1), or null for null. */
    public static String repaired(String address) {
        return address == null ? null : NO_ESCAPE.matcher(address).replaceAll("%25");
    }

    /** Scheme and host. */
    public static String origin(String address) {
        return address.substring(0, address.length() - path(address).length());
    }

    /** What stands behind scheme and host; empty if nothing does. */
    public static String path(String address) {
        return ORIGIN.matcher(address).replaceFirst("");
    }
}

package org.copydesk.platform.text;

/** What a field that takes the address of a page asks of it, for its constraint. */
public final class WebAddress {
    /** With a host, which may be in any script, or an address of IPv6 in brackets (RFC 3986, section 3.2.2). */
    public static final String PATTERN = "https?://([^\\s/?#\\[\\]]+|\\[[0-9A-Fa-f:.]+\\](:[0-9]+)?)([/?#]\\S*)?";

    public static final String MESSAGE = "must be an http or https address";

    private WebAddress() {}
}

package org.copydesk.platform.net;

import java.util.Locale;

/** The reason why a call failed. */
public enum OutboundFailure {
    /** It is no address that may be called: not https, with a user's name in it, or no address at all. */
    BAD_ADDRESS,
    /** Its name has no address. */
    UNKNOWN_NAME,
    /** It leads, or a redirect led, to an address inside. */
    FORBIDDEN_ADDRESS,
    /** Nobody listens there, or the connection broke. */
    NO_CONNECTION,
    /** The certificate is not good for the name, or there is no TLS. */
    NO_TRUST,
    /** There was no answer in time. */
    TIMED_OUT,
    /** It was sent on too often. */
    TOO_MANY_REDIRECTS,
    /** The file is larger than it may be. */
    TOO_LARGE;

    /** The name in JSON. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}

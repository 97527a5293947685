package org.copydesk.platform.request;

/** An address to which a body of any length may be sent with POST, because it is worked off as it comes in. */
public interface StreamedBody {
    /** The path, such as {@code /v1/things/import}. */
    String path();
}

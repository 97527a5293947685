package org.copydesk.platform.web;

import jakarta.ws.rs.core.MediaType;

/** Reads parameters of media types, and names those that several packages use. */
public final class MediaTypes {
    /** JSON, an object a line. */
    public static final String NDJSON = "application/x-ndjson";

    private MediaTypes() {}

    /** The name of the encoding that a media type states, or null; a request need not have a media type. */
    public static String charsetOf(MediaType type) {
        return type == null ? null : type.getParameters().get(MediaType.CHARSET_PARAMETER);
    }
}

package org.copydesk.platform.web;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A strong entity tag (RFC 9110, section 8.8.3), kept in quotes as it stands in headers. */
public record ETag(String value) {
    private static final int DIGEST_BYTES = 15;
    private static final Pattern VERSION = Pattern.compile("\"v(\\d{1,18})\"");

    /** The tag of a representation: equal on every node that sends the same bytes. */
    public static ETag ofBytes(byte[] representation) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(representation);
            return new ETag('"'
                    + Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(digest, DIGEST_BYTES))
                    + '"');
        } catch (NoSuchAlgorithmException unavailable) {
            throw new IllegalStateException("Every Java platform has SHA-256", unavailable);
        }
    }

    /** The version that a tag in quotes names, as {@link #ofVersion} writes it; -1 for any other. */
    static long version(String tag) {
        Matcher version = VERSION.matcher(tag);
        return version.matches() ? Long.parseLong(version.group(1)) : -1;
    }

    /** The tag of something that is counted up at each change. */
    public static ETag ofVersion(long version) {
        return new ETag("\"v" + version + '"');
    }

    /** The tag of the same thing in another form. */
    public ETag with(String suffix) {
        return new ETag(value.substring(0, value.length() - 1) + suffix + '"');
    }

    /** Whether {@code If-None-Match} names this tag; the comparison is weak (RFC 9110, section 13.1.2). */
    public boolean isNamedIn(String ifNoneMatch) {
        if (ifNoneMatch == null) {
            return false;
        }
        return ifNoneMatch.equals(value) || isAmong(ifNoneMatch);
    }

    /** Whether {@code If-Match} names this tag; the comparison is strong (RFC 9110, section 13.1.1). */
    public boolean isStronglyNamedIn(String ifMatch) {
        return Arrays.stream(ifMatch.split(","))
                .map(String::strip)
                .anyMatch(tag -> tag.equals("*") || tag.equals(value));
    }

    private boolean isAmong(String ifNoneMatch) {
        return Arrays.stream(ifNoneMatch.split(","))
                .map(String::strip)
                .map(tag -> tag.startsWith("W/") ? tag.substring(2) : tag)
                .anyMatch(tag -> tag.equals("*") || tag.equals(value));
    }

    @Override
    public String toString() {
        return value;
    }
}

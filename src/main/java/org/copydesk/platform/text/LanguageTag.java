package org.copydesk.platform.text;

/** States the form of a language tag (BCP 47) for the fields and parameters that take one. */
public final class LanguageTag {
    /** The longest language tag, in characters (RFC 5646, section 4.4.1). */
    public static final int MAX_LENGTH = 35;

    /** As many subtags as fit into the longest tag: a group that is repeated without a bound recurses with the input. */
    public static final String PATTERN = "[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8}){0,16}";

    public static final String MESSAGE = "must be a language tag by BCP 47";

    private LanguageTag() {}
}

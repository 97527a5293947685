package org.copydesk.platform.text;

import com.ibm.icu.impl.ValidIdentifiers.Datasubtype;
import com.ibm.icu.impl.locale.LocaleValidityChecker;
import com.ibm.icu.util.IllformedLocaleException;
import com.ibm.icu.util.ULocale;
import java.util.EnumSet;

/** States the form of a language tag (BCP 47) for the fields and parameters that take one, and knows the registered ones. */
public final class LanguageTag {
    /** The longest language tag, in characters (RFC 5646, section 4.4.1). */
    public static final int MAX_LENGTH = 35;

    /** As many subtags as fit into the longest tag: a group that is repeated without a bound recurses with the input. */
    public static final String PATTERN = "[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8}){0,16}";

    public static final String MESSAGE = "must be a language tag by BCP 47";

    /** The subtags of the IANA's registry that ICU has, those that are out of use included. */
    private static final LocaleValidityChecker REGISTRY = new LocaleValidityChecker(EnumSet.allOf(Datasubtype.class));

    private LanguageTag() {}

    /** Whether a tag is well-formed and has a language, script and region that are registered: "zz" and "en-UK" are not. */
    public static boolean isRegistered(String tag) {
        try {
            ULocale locale = new ULocale.Builder().setLanguageTag(tag).build();
            return REGISTRY.isValid(locale, new LocaleValidityChecker.Where());
        } catch (IllformedLocaleException malformed) {
            return false;
        }
    }
}

package org.copydesk.ops;

import java.util.regex.Pattern;

/** Recognises secrets that others can find by trying. */
final class Guessable {
    /** As many random letters and digits are far more than anybody can try over HTTP. */
    static final int SHORTEST_TOKEN = 20;

    private static final int FEWEST_CHARACTERS = 6;
    private static final Pattern WELL_KNOWN = Pattern.compile(
            "(?i)admin(istrator)?|change[-_ ]?(me|it|this)|copydesk|default|example|newsroom"
                    + "|pass(word|phrase)?|postgres(ql)?|qwerty|root|secret|test|token|0?123456(7890?)?|(?<same>.)\\k<same>{3,}");

    private Guessable() {}

    /** Whether a token can be found: what counts is what is left of it without the words that everybody tries. */
    static boolean token(String token) {
        String own = withoutWellKnown(token);
        return own.length() < SHORTEST_TOKEN || own.chars().distinct().count() < FEWEST_CHARACTERS;
    }

    /** Whether a database's password is one of those that everybody tries first. */
    static boolean password(String password, String user) {
        return password.equalsIgnoreCase(user)
                || withoutWellKnown(password).chars().noneMatch(Character::isLetter);
    }

    private static String withoutWellKnown(String secret) {
        return WELL_KNOWN.matcher(secret).replaceAll("");
    }
}

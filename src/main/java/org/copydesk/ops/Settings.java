package org.copydesk.ops;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The settings that decide whether a newsroom is safe for its readers and itself.
 *
 * @param adminToken the first admin's token, where one is configured
 * @param databaseUser empty where none is named
 * @param databasePassword empty where the database asks for none
 */
record Settings(
        String baseUrl,
        Optional<String> adminToken,
        String databaseUrl,
        Optional<String> databaseUser,
        Optional<String> databasePassword) {
    private static final Pattern MODE = Pattern.compile("(?i)^jdbc:h2:.*;MODE=([^;]*)");

    boolean isInMemory() {
        return databaseUrl.startsWith("jdbc:h2:mem:");
    }

    /** Whether H2 acknowledges what it has not written yet. */
    boolean isWrittenLate() {
        return databaseUrl.startsWith("jdbc:h2:")
                && !isInMemory()
                && !databaseUrl.toUpperCase(Locale.ROOT).contains(";WRITE_DELAY=0");
    }

    /** The mode in which H2 imitates another database, where its address names one. */
    Optional<String> compatibilityMode() {
        return compatibilityMode(databaseUrl);
    }

    static Optional<String> compatibilityMode(String databaseUrl) {
        return Optional.of(MODE.matcher(databaseUrl))
                .filter(Matcher::find)
                .map(mode -> mode.group(1))
                .filter(mode -> !"REGULAR".equalsIgnoreCase(mode));
    }

    boolean isPasswordGuessable() {
        return databasePassword
                .filter(password -> Guessable.password(password, databaseUser.orElse("")))
                .isPresent();
    }
}

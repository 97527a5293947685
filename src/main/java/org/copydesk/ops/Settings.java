package org.copydesk.ops;

import java.util.Locale;
import java.util.Optional;

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

    boolean isInMemory() {
        return databaseUrl.startsWith("jdbc:h2:mem:");
    }

    /** Whether H2 acknowledges what it has not written yet. */
    boolean isWrittenLate() {
        return databaseUrl.startsWith("jdbc:h2:")
                && !isInMemory()
                && !databaseUrl.toUpperCase(Locale.ROOT).contains(";WRITE_DELAY=0");
    }

    boolean isPasswordGuessable() {
        return databasePassword
                .filter(password -> Guessable.password(password, databaseUser.orElse("")))
                .isPresent();
    }
}

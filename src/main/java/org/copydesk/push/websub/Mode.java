package org.copydesk.push.websub;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Whether a request is to subscribe or to unsubscribe. */
enum Mode {
    SUBSCRIBE,
    UNSUBSCRIBE;

    /** The name in requests. */
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<Mode> of(String word) {
        return Arrays.stream(values()).filter(mode -> mode.word().equals(word)).findFirst();
    }
}

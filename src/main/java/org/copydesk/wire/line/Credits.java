package org.copydesk.wire.line;

import java.util.Optional;
import org.copydesk.wire.line.BylineRecogniser.Credit;

/** Recognises bylines of every script. */
public final class Credits {
    private Credits() {}

    /** The byline a text is, or nothing. */
    public static Optional<Credit> of(String text) {
        return ReporterRecogniser.recognise(text).or(() -> BylineRecogniser.recognise(text));
    }
}

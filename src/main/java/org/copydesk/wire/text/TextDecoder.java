package org.copydesk.wire.text;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.util.Map;
import java.util.Optional;
import org.copydesk.wire.text.UnreadableWireException.Reason;

/**
 * Decodes bytes: UTF-8, UTF-16 with a byte order mark, or Windows-1252 where the bytes make plausible Western text.
 * Everything else is refused rather than guessed.
 */
public final class TextDecoder {
    private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");
    private static final int TOLERATED_CONTROLS = 3;
    private static final double HIGHEST_SHARE_OF_ACCENTS = 0.15;

    private static final Map<String, String> SIGNATURES = Map.ofEntries(
            Map.entry("%PDF-", "a PDF file"),
            Map.entry("PK\u0003\u0004", "a ZIP or Office file"),
            Map.entry("PK\u0005\u0006", "a ZIP file"),
            Map.entry("\u00d0\u00cf\u0011\u00e0", "an Office file"),
            Map.entry("{\\rtf", "a rich text file"),
            Map.entry("\u0089PNG", "a picture"),
            Map.entry("\u00ff\u00d8\u00ff", "a picture"),
            Map.entry("GIF87a", "a picture"),
            Map.entry("GIF89a", "a picture"),
            Map.entry("II*\u0000", "a picture"),
            Map.entry("MM\u0000*", "a picture"),
            Map.entry("\u001f\u008b", "a compressed file"),
            Map.entry("7z\u00bc\u00af", "a compressed file"),
            Map.entry("Rar!\u001a", "a compressed file"),
            Map.entry("\u00fd7zXZ", "a compressed file"),
            Map.entry("\u007fELF", "a program"),
            Map.entry("\u00ca\u00fe\u00ba\u00be", "a program"),
            Map.entry("SQLite format 3", "a database file"));

    private TextDecoder() {}

    /** @throws UnreadableWireException when the bytes are not text */
    public static String decode(byte[] bytes) {
        refuseKnownFiles(bytes);
        String text = marked(bytes).or(() -> strict(UTF_8, bytes, 0)).orElseGet(() -> western(bytes));
        refuseControls(text);
        return text;
    }

    private static void refuseKnownFiles(byte[] bytes) {
        String start = new String(bytes, 0, Math.min(bytes.length, 16), ISO_8859_1);
        SIGNATURES.forEach((signature, kind) -> {
            if (start.startsWith(signature)) {
                throw new UnreadableWireException(
                        Reason.BINARY, "This is " + kind + ", not text; paste the words of the story as plain text.");
            }
        });
    }

    private static Optional<String> marked(byte[] bytes) {
        if (startsWith(bytes, 0xEF, 0xBB, 0xBF)) {
            return Optional.of(demanded(UTF_8, "UTF-8", bytes, 3));
        }
        if (startsWith(bytes, 0xFF, 0xFE)) {
            return Optional.of(demanded(UTF_16LE, "UTF-16", bytes, 2));
        }
        if (startsWith(bytes, 0xFE, 0xFF)) {
            return Optional.of(demanded(UTF_16BE, "UTF-16", bytes, 2));
        }
        return Optional.empty();
    }

    private static String demanded(Charset charset, String name, byte[] bytes, int offset) {
        return strict(charset, bytes, offset)
                .orElseThrow(() -> new UnreadableWireException(
                        Reason.ENCODING,
                        "The text is marked as " + name + " but is damaged; copy it again, or save it as UTF-8."));
    }

    private static Optional<String> strict(Charset charset, byte[] bytes, int offset) {
        try {
            return Optional.of(charset.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes, offset, bytes.length - offset))
                    .toString());
        } catch (CharacterCodingException notThisCharset) {
            return Optional.empty();
        }
    }

    private static String western(byte[] bytes) {
        long zeros = 0;
        long high = 0;
        for (byte value : bytes) {
            zeros += value == 0 ? 1 : 0;
            high += value < 0 ? 1 : 0;
        }
        if (zeros > 0) {
            throw binary();
        }
        Optional<String> text = strict(WINDOWS_1252, bytes, 0);
        if (text.isEmpty() || high > bytes.length * HIGHEST_SHARE_OF_ACCENTS) {
            throw new UnreadableWireException(
                    Reason.ENCODING, "The encoding of the text cannot be told; save or send it as UTF-8.");
        }
        return text.get();
    }

    private static void refuseControls(String text) {
        long controls = text.chars()
                .filter(c -> (c < ' ' && c != '\t' && c != '\n' && c != '\r' && c != '\f' && c != 0x0B) || c == 0x7F)
                .count();
        if (text.indexOf('\0') >= 0 || controls > Math.max(TOLERATED_CONTROLS, text.length() / 1000)) {
            throw binary();
        }
    }

    private static UnreadableWireException binary() {
        return new UnreadableWireException(
                Reason.BINARY, "This is a binary file, not text; paste the words of the story as plain text in UTF-8.");
    }

    private static boolean startsWith(byte[] bytes, int... mark) {
        if (bytes.length < mark.length) {
            return false;
        }
        for (int i = 0; i < mark.length; i++) {
            if ((bytes[i] & 0xFF) != mark[i]) {
                return false;
            }
        }
        return true;
    }
}

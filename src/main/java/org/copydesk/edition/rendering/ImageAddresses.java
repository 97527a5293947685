package org.copydesk.edition.rendering;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.function.Function;
import org.copydesk.edition.publication.PublicationConfig;
import org.copydesk.edition.snapshot.PublishedImage;
import org.copydesk.platform.files.FileSignatures;
import org.copydesk.platform.files.FileStore;

/**
 * Makes the addresses of renditions when they are shown: what is stored begins with a character that no text has, in the place of
 * the part that follows the configuration. Before publication, addresses are signed and expire.
 */
@Singleton
public class ImageAddresses {
    /** Where a node sends renditions itself. */
    public static final String PATH = "/media";

    /** Where it sends those that are not public. */
    public static final String SIGNED_PATH = PATH + "/signed";

    /** How long a signed address works at least; it is the same for an hour. */
    private static final Duration LIFETIME = Duration.ofDays(1);

    private static final byte[] MARK = PublishedImage.MARK.getBytes(StandardCharsets.UTF_8);

    /** A slash, the picture's id, another slash, and the hash. */
    private static final int PREFIX = 1 + 36 + 1 + 24;

    private final String publicBase;
    private final String signedBase;
    private final FileSignatures signatures;
    private final Clock clock;

    @Inject
    ImageAddresses(PublicationConfig publication, FileStore store, FileSignatures signatures, Clock clock) {
        this(publication.baseUrl(), store.publicAddress().orElse(publication.baseUrl() + PATH), signatures, clock);
    }

    ImageAddresses(String server, String publicBase, FileSignatures signatures, Clock clock) {
        this.publicBase = publicBase;
        this.signedBase = server + SIGNED_PATH + "/";
        this.signatures = signatures;
        this.clock = clock;
    }

    /** What follows the base of an address of ours, from its slash on; null for an address elsewhere. */
    public String withoutBase(String address) {
        if (address.startsWith(signedBase)) {
            int end = address.indexOf('/', signedBase.length());
            return end < 0 ? null : address.substring(end);
        }
        return address.startsWith(publicBase + "/") ? address.substring(publicBase.length()) : null;
    }

    /** JSON in UTF-8 with addresses as readers are shown them. */
    byte[] shown(byte[] json) {
        byte[] base = publicBase.getBytes(StandardCharsets.UTF_8);
        return with(json, prefix -> base);
    }

    /** JSON in UTF-8 with addresses for those who may see what is not public. */
    byte[] signed(byte[] json) {
        Instant until = clock.instant()
                .truncatedTo(ChronoUnit.HOURS)
                .plus(Duration.ofHours(1))
                .plus(LIFETIME);
        return with(json, prefix -> (signedBase + signatures.sign(prefix.substring(1), until))
                .getBytes(StandardCharsets.UTF_8));
    }

    private static byte[] with(byte[] json, Function<String, byte[]> base) {
        int mark = next(json, 0);
        if (mark < 0) {
            return json;
        }
        ByteArrayOutputStream shown = new ByteArrayOutputStream(json.length + json.length / 4);
        int from = 0;
        for (; mark >= 0; mark = next(json, from)) {
            shown.write(json, from, mark - from);
            from = mark + MARK.length;
            shown.writeBytes(base.apply(new String(json, from, PREFIX, StandardCharsets.UTF_8)));
        }
        shown.write(json, from, json.length - from);
        return shown.toByteArray();
    }

    private static int next(byte[] json, int from) {
        for (int i = from; i <= json.length - MARK.length - PREFIX; i++) {
            if (json[i] == MARK[0] && json[i + 1] == MARK[1] && json[i + 2] == MARK[2]) {
                return i;
            }
        }
        return -1;
    }
}

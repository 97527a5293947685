package org.copydesk.media.fetch;

import io.quarkus.runtime.ShutdownEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.copydesk.edition.rendering.ImageAddresses;
import org.copydesk.media.image.ImageDesk;
import org.copydesk.platform.FilterOrder;
import org.copydesk.platform.files.FileStore;
import org.copydesk.platform.net.AddressGuard;
import org.copydesk.platform.net.CallRules;
import org.copydesk.platform.net.OutboundAnswer;
import org.copydesk.platform.net.OutboundClient;
import org.copydesk.platform.net.OutboundClients;
import org.copydesk.platform.problem.ErrorCode;
import org.copydesk.platform.problem.ProblemException;

/**
 * Finds the pictures that a source names by their addresses: those that are here, and those elsewhere, which it fetches. Calls go
 * only where webhooks may go. It waits, and so must not be asked in a transaction.
 */
@ApplicationScoped
public class ImageFetch {
    private static final int MOST_OF_ARTICLE = 20;
    private static final int MOST_AT_ONCE = 4;
    private static final Duration CONNECT = Duration.ofSeconds(5);
    private static final Duration LATER = Duration.ofSeconds(10);
    private static final Pattern INLINE = Pattern.compile("(?i)data:image/[a-z.+-]{1,20};base64,");
    private static final Pattern DESK_ADDRESS = Pattern.compile("/v1/desk/images/([0-9a-f-]{36})(/.*)?");
    private static final Pattern OWN_FILE = Pattern.compile("/([0-9a-f-]{36})/[^?#]*");

    private final ImageDesk desk;
    private final FileStore store;
    private final ImageAddresses addresses;
    private final FetchConfig config;
    private final OutboundClient client;
    private final Semaphore free = new Semaphore(MOST_AT_ONCE);

    ImageFetch(ImageDesk desk, FileStore store, ImageAddresses addresses, FetchConfig config, OutboundClients clients) {
        this.desk = desk;
        this.store = store;
        this.addresses = addresses;
        this.config = config;
        AddressGuard guard = new AddressGuard(config.fetchAllowedAddresses().orElse(List.of()));
        this.client = clients.open(new CallRules(guard, true), CONNECT, config.fetchTimeout());
    }

    /**
     * Finds pictures.
     *
     * @throws ProblemException 503 if this node fetches for too many articles already
     */
    public Map<String, FetchedImage> find(Collection<String> sources) {
        if (sources.isEmpty()) {
            return Map.of();
        }
        if (!free.tryAcquire()) {
            throw new ProblemException(
                            ErrorCode.UNAVAILABLE,
                            "This node fetches the pictures of " + MOST_AT_ONCE
                                    + " articles already. Try again in a moment.")
                    .retryAfter(LATER);
        }
        try {
            return findAll(sources);
        } finally {
            free.release();
        }
    }

    private Map<String, FetchedImage> findAll(Collection<String> sources) {
        long end = System.nanoTime() + config.fetchTimeout().toNanos();
        Map<String, FetchedImage> found = new LinkedHashMap<>();
        int fetched = 0;
        for (String source : sources) {
            UUID own = ownId(source);
            if (own != null) {
                found.put(
                        source,
                        desk.isThere(own) ? FetchedImage.of(own) : FetchedImage.missing("it is not here any more"));
            } else if (!config.fetch()) {
                found.put(
                        source,
                        FetchedImage.missing("this server fetches none; upload it, and name it in the caption"));
            } else if (++fetched > MOST_OF_ARTICLE || System.nanoTime() > end) {
                found.put(
                        source, FetchedImage.missing("the others took all the time there is; save the article again"));
            } else {
                found.put(source, fetch(source));
            }
        }
        return found;
    }

    /** The id of the picture that an address of ours names, or null. */
    private UUID ownId(String source) {
        Matcher desk = DESK_ADDRESS.matcher(source);
        if (desk.matches()) {
            return id(desk.group(1));
        }
        String rest = addresses.withoutBase(source);
        Matcher file = OWN_FILE.matcher(rest == null ? "" : rest);
        return file.matches() ? id(file.group(1)) : null;
    }

    private static UUID id(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException other) {
            return null;
        }
    }

    private FetchedImage fetch(String source) {
        try {
            return INLINE.matcher(source).lookingAt() ? inline(source) : fetch(URI.create(source));
        } catch (IllegalArgumentException noAddress) {
            return FetchedImage.missing("its address can't be called (bad-address)");
        } catch (IOException | ProblemException failed) {
            return FetchedImage.missing(reason(failed));
        }
    }

    /** The picture that an address itself holds (RFC 2397). */
    private FetchedImage inline(String source) throws IOException {
        byte[] content = Base64.getMimeDecoder().decode(source.substring(source.indexOf(',') + 1));
        return FetchedImage.of(desk.take(new ByteArrayInputStream(content)));
    }

    private FetchedImage fetch(URI address) throws IOException {
        Path file = store.incoming();
        try {
            return fetch(address, file);
        } finally {
            Files.deleteIfExists(file);
        }
    }

    private FetchedImage fetch(URI address, Path file) throws IOException {
        OutboundAnswer answer = client.download(address, file, ImageDesk.LARGEST_FILE)
                .toCompletableFuture()
                .join();
        if (answer.error().isPresent()) {
            return FetchedImage.missing(
                    "its address can't be called (" + answer.error().get() + ")");
        }
        try (InputStream content = Files.newInputStream(file)) {
            return FetchedImage.of(desk.take(content));
        }
    }

    /** What the desk says of the file; a full disk is for who asked. */
    private static String reason(Exception failed) {
        if (failed instanceof ProblemException refused) {
            return refused.detail();
        }
        throw new java.io.UncheckedIOException("A picture can't be stored", (IOException) failed);
    }

    void close(@Observes @Priority(FilterOrder.Stop.PUSH_CLIENT) ShutdownEvent stop) {
        client.close();
    }
}

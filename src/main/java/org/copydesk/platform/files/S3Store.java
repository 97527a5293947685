package org.copydesk.platform.files;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.model.CopyObjectRequest;
import software.amazon.awssdk.services.s3.model.GetObjectRequest;
import software.amazon.awssdk.services.s3.model.MetadataDirective;
import software.amazon.awssdk.services.s3.model.PutObjectRequest;

/** Keeps files in S3, public ones as copies. One request writes an object, so that it is whole or not there. */
final class S3Store implements FileStore, AutoCloseable {
    private static final String CACHED_PRIVATELY = "private, no-store";
    private static final String NEVER_CHANGES = "public, max-age=31536000, immutable";

    private final S3Connection s3;
    private final IncomingFiles incoming;
    private final S3Place inside;
    private final S3Place outside;
    private final S3Objects objects;
    private final Optional<String> publicAddress;

    /** @param page how many objects are listed and deleted at a time, 1000 at most */
    S3Store(FilesConfig config, Optional<String> publicAddress, int page) {
        this.s3 = S3Connection.to(config.s3());
        this.incoming = new IncomingFiles(config);
        this.inside = S3Place.of(Visibility.PRIVATE, config.s3());
        this.outside = S3Place.of(Visibility.PUBLIC, config.s3());
        this.objects = new S3Objects(s3.client(), page);
        this.publicAddress = publicAddress;
    }

    @Override
    public Path incoming() throws IOException {
        return incoming.create();
    }

    @Override
    public void deleteIncoming(Instant before) throws IOException {
        incoming.delete(before);
    }

    @Override
    public void put(String key, Path file) throws IOException {
        put(key, RequestBody.fromFile(file));
        Files.delete(file);
    }

    @Override
    public void put(String key, byte[] content) throws IOException {
        put(key, RequestBody.fromBytes(content));
    }

    private void put(String key, RequestBody content) throws IOException {
        PutObjectRequest request = PutObjectRequest.builder()
                .bucket(inside.bucket())
                .key(inside.object(FileKeys.key(key)))
                .contentType(FileKeys.mediaType(key))
                .cacheControl(CACHED_PRIVATELY)
                .build();
        S3Failures.mapped(key, () -> s3.client().putObject(request, content));
    }

    private GetObjectRequest get(String key) {
        return GetObjectRequest.builder()
                .bucket(inside.bucket())
                .key(inside.object(FileKeys.key(key)))
                .build();
    }

    @Override
    public InputStream open(String key) throws IOException {
        GetObjectRequest request = get(key);
        return S3Failures.mapped(key, () -> s3.client().getObject(request));
    }

    @Override
    public Path fetch(String key) throws IOException {
        GetObjectRequest request = get(key);
        Path file = incoming.create();
        boolean isWhole = false;
        try {
            S3Failures.mapped(key, () -> s3.client()
                    .getObject(
                            request,
                            (answer, content) -> Files.copy(content, file, StandardCopyOption.REPLACE_EXISTING)));
            isWhole = true;
            return file;
        } finally {
            if (!isWhole) {
                Files.deleteIfExists(file);
            }
        }
    }

    @Override
    public Optional<URI> signedAddress(String key, Duration validity) {
        GetObjectRequest request = get(key);
        return Optional.of(URI.create(s3.presigner()
                .presignGetObject(signed -> signed.signatureDuration(validity).getObjectRequest(request))
                .url()
                .toString()));
    }

    @Override
    public void publish(String set) throws IOException {
        List<String> files = keys(inside, FileKeys.set(set));
        if (files.isEmpty()) {
            throw new NoSuchFileException(set);
        }
        Set<String> published = new HashSet<>(keys(outside, set));
        for (String key : files) {
            if (!published.contains(key)) {
                copyOutside(key);
            }
        }
    }

    private List<String> keys(S3Place place, String set) throws IOException {
        List<String> keys = new ArrayList<>();
        objects.list(place.bucket(), place.object(set + "/"), object -> keys.add(place.key(object)));
        keys.removeIf(key -> !FileKeys.isKey(key));
        return keys;
    }

    private void copyOutside(String key) throws IOException {
        CopyObjectRequest request = CopyObjectRequest.builder()
                .sourceBucket(inside.bucket())
                .sourceKey(inside.object(key))
                .destinationBucket(outside.bucket())
                .destinationKey(outside.object(key))
                .metadataDirective(MetadataDirective.REPLACE)
                .contentType(FileKeys.mediaType(key))
                .cacheControl(NEVER_CHANGES)
                .build();
        S3Failures.mapped(key, () -> s3.client().copyObject(request));
    }

    @Override
    public void unpublish(String set) throws IOException {
        objects.delete(outside.bucket(), outside.object(FileKeys.set(set) + "/"));
    }

    /** Deletes private files first: nothing can be published any more when the public ones are deleted. */
    @Override
    public void delete(String prefix) throws IOException {
        objects.delete(inside.bucket(), inside.object(FileKeys.prefix(prefix) + "/"));
        objects.delete(outside.bucket(), outside.object(prefix + "/"));
    }

    @Override
    public void list(Visibility visibility, OwnerVisitor visitor) throws IOException {
        S3Place place = visibility == Visibility.PRIVATE ? inside : outside;
        List<String> keys = new ArrayList<>();
        objects.list(place.bucket(), place.object(""), object -> {
            String key = place.key(object);
            if (!FileKeys.isKey(key)) {
                return;
            }
            if (!keys.isEmpty() && !FileKeys.owner(keys.get(0)).equals(FileKeys.owner(key))) {
                visitor.visit(FileKeys.owner(keys.get(0)), List.copyOf(keys));
                keys.clear();
            }
            keys.add(key);
        });
        if (!keys.isEmpty()) {
            visitor.visit(FileKeys.owner(keys.get(0)), keys);
        }
    }

    @Override
    public Optional<Path> publicFolder() {
        return Optional.empty();
    }

    @Override
    public Optional<String> publicAddress() {
        return publicAddress.or(() -> Optional.of(s3.address(outside)));
    }

    @Override
    public void close() {
        s3.close();
    }
}

package org.copydesk.platform.files;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.copydesk.platform.problem.ErrorCode;
import org.copydesk.platform.problem.ProblemException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What every store does. */
@Tag("anywhere")
abstract class FileStoreContract {
    static final byte[] PICTURE = "a picture of the harbour".getBytes(UTF_8);

    @TempDir
    Path folder;

    private FileStore store;

    /** A store with nothing in it. */
    abstract FileStore store(FilesSettings settings) throws Exception;

    /** Begins to put a file, and comes to a sudden end in the middle of it. */
    abstract void breakOffWhilePutting(String key, byte[] content) throws Exception;

    @BeforeEach
    void open() throws Exception {
        store = store(FilesSettings.in(folder));
    }

    private byte[] content(String key) throws IOException {
        try (InputStream content = store.open(key)) {
            return content.readAllBytes();
        }
    }

    final List<String> keys(Visibility place) throws IOException {
        List<String> keys = new ArrayList<>();
        store.list(place, (owner, files) -> keys.addAll(files));
        return keys;
    }

    private void put(String... keys) throws IOException {
        for (String key : keys) {
            store.put(key, PICTURE);
        }
    }

    @Test
    void aFileIsReadAsItWasPut() throws Exception {
        Path file = store.incoming();
        Files.write(file, PICTURE);
        store.put("harbour/original/file", file);

        assertThat(content("harbour/original/file")).isEqualTo(PICTURE);
        assertThat(file).doesNotExist();
    }

    @Test
    void aFetchedFileIsTheCallersOwn() throws Exception {
        put("harbour/original/file");

        Path fetched = store.fetch("harbour/original/file");

        assertThat(fetched).hasBinaryContent(PICTURE);
        Files.writeString(fetched, "scribbled over");
        Files.delete(fetched);
        assertThat(content("harbour/original/file")).isEqualTo(PICTURE);
    }

    @Test
    void anEmptyFileIsAFile() throws Exception {
        store.put("harbour/original/file", new byte[0]);

        assertThat(content("harbour/original/file")).isEmpty();
    }

    @Test
    void aLaterFileTakesThePlaceOfTheEarlierOne() throws Exception {
        put("harbour/original/file");
        store.put("harbour/original/file", "the harbour at night".getBytes(UTF_8));

        assertThat(content("harbour/original/file")).asString(UTF_8).isEqualTo("the harbour at night");
    }

    @Test
    void aWriteThatBreaksOffLeavesNothing() throws Exception {
        breakOffWhilePutting("harbour/original/file", new byte[500_000]);

        assertThat(keys(Visibility.PRIVATE)).isEmpty();
        assertThatExceptionOfType(NoSuchFileException.class).isThrownBy(() -> store.open("harbour/original/file"));
    }

    @Test
    void aWriteThatBreaksOffLeavesTheEarlierFile() throws Exception {
        put("harbour/original/file");
        breakOffWhilePutting("harbour/original/file", new byte[500_000]);

        assertThat(content("harbour/original/file")).isEqualTo(PICTURE);
    }

    @Test
    void whatIsNotThereIsSaidNotToBe() {
        assertThatExceptionOfType(NoSuchFileException.class).isThrownBy(() -> store.open("harbour/original/file"));
        assertThatExceptionOfType(NoSuchFileException.class).isThrownBy(() -> store.fetch("harbour/original/file"));
        assertThatExceptionOfType(NoSuchFileException.class).isThrownBy(() -> store.publish("harbour/1a"));
        assertThat(folder.resolve("incoming"))
                .satisfiesAnyOf(incoming -> assertThat(incoming).doesNotExist(), incoming -> assertThat(incoming)
                        .isEmptyDirectory());
    }

    @Test
    void aSetIsPublishedAndTheOthersAreNot() throws Exception {
        put("harbour/original/file", "harbour/1a/320.jpg", "harbour/1a/320.webp", "harbour/1ab/320.jpg");

        store.publish("harbour/1a");

        assertThat(keys(Visibility.PUBLIC)).containsExactly("harbour/1a/320.jpg", "harbour/1a/320.webp");
    }

    @Test
    void aPublicationThatBrokeOffIsCompletedByTheNext() throws Exception {
        put("harbour/1a/320.jpg");
        store.publish("harbour/1a");
        put("harbour/1a/640.jpg");

        store.publish("harbour/1a");
        store.publish("harbour/1a");

        assertThat(keys(Visibility.PUBLIC)).containsExactly("harbour/1a/320.jpg", "harbour/1a/640.jpg");
    }

    @Test
    void whatIsTakenBackStaysInside() throws Exception {
        put("harbour/1a/320.jpg", "harbour/1ab/320.jpg");
        store.publish("harbour/1a");
        store.publish("harbour/1ab");

        store.unpublish("harbour/1a");
        store.unpublish("harbour/1a");

        assertThat(keys(Visibility.PUBLIC)).containsExactly("harbour/1ab/320.jpg");
        assertThat(keys(Visibility.PRIVATE)).containsExactly("harbour/1a/320.jpg", "harbour/1ab/320.jpg");
    }

    @Test
    void whatWasTakenBackCanBePublishedAgain() throws Exception {
        put("harbour/1a/320.jpg");
        store.publish("harbour/1a");
        store.unpublish("harbour/1a");

        store.publish("harbour/1a");

        assertThat(keys(Visibility.PUBLIC)).containsExactly("harbour/1a/320.jpg");
    }

    @Test
    void aDeletedOwnerIsGoneFromBothPlaces() throws Exception {
        put("harbour/original/file", "harbour/1a/320.jpg", "harbour2/1a/320.jpg");
        store.publish("harbour/1a");
        store.publish("harbour2/1a");

        store.delete("harbour");
        store.delete("harbour");

        assertThat(keys(Visibility.PRIVATE)).containsExactly("harbour2/1a/320.jpg");
        assertThat(keys(Visibility.PUBLIC)).containsExactly("harbour2/1a/320.jpg");
        assertThatExceptionOfType(NoSuchFileException.class).isThrownBy(() -> store.publish("harbour/1a"));
    }

    @Test
    void aDeletedSetLeavesTheOwnersOthers() throws Exception {
        put("harbour/original/file", "harbour/1a/320.jpg", "harbour/1ab/320.jpg");
        store.publish("harbour/1a");

        store.delete("harbour/1a");

        assertThat(keys(Visibility.PRIVATE)).containsExactly("harbour/1ab/320.jpg", "harbour/original/file");
        assertThat(keys(Visibility.PUBLIC)).isEmpty();
    }

    @Test
    void aListHasEveryOwnerOnceAndInOrder() throws Exception {
        List<String> put = IntStream.range(0, 7)
                .boxed()
                .flatMap(owner -> IntStream.rangeClosed(0, owner % 4).mapToObj(file -> owner + "/1a/" + file))
                .toList();
        put(put.toArray(String[]::new));

        List<String> owners = new ArrayList<>();
        store.list(Visibility.PRIVATE, (owner, keys) -> owners.add(owner));

        assertThat(owners).containsExactly("0", "1", "2", "3", "4", "5", "6");
        assertThat(keys(Visibility.PRIVATE)).isEqualTo(put);
    }

    @Test
    void manyFilesAreDeletedAndPublishedToo() throws Exception {
        List<String> put =
                IntStream.range(10, 20).mapToObj(file -> "harbour/1a/" + file).toList();
        put(put.toArray(String[]::new));

        store.publish("harbour/1a");
        assertThat(keys(Visibility.PUBLIC)).isEqualTo(put);
        store.delete("harbour");
        assertThat(keys(Visibility.PUBLIC)).isEmpty();
        assertThat(keys(Visibility.PRIVATE)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "/",
                "file",
                "a/b",
                "a/b/c/d",
                "../../file",
                "a/../file",
                "a/b/..",
                "a/./c",
                "/a/b",
                "//a/b/c",
                "a//c",
                "a/b/",
                "a/b/.c",
                "a\\b\\c",
                "C:/b/c",
                "a/b/c\u0000",
                "a/b/c\n",
                "a/b/\u007f",
                "a/b/%2e%2e",
                "a/b/c?d",
                "a/b/é",
                "~/b/c",
                " a/b/c"
            })
    void aKeyThatLeadsElsewhereIsRefused(String key) {
        assertThatThrownBy(() -> store.put(key, PICTURE)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> store.put(key, folder)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> store.open(key)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> store.fetch(key)).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "/", "..", "a/..", "../a", "/a", "a/", "a/b/", "a/b/c", "a\\b", "a\u0000", "a/b\n", "*"})
    void aPrefixThatLeadsElsewhereIsRefused(String prefix) {
        assertThatThrownBy(() -> store.publish(prefix)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> store.unpublish(prefix)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> store.delete(prefix)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void anOwnerIsNoSet() {
        assertThatThrownBy(() -> store.publish("harbour")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> store.unpublish("harbour")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void whatASuddenEndLeftBehindIsDeleted() throws Exception {
        Instant now = Instant.parse("2026-11-30T12:00:00Z");
        Path old = store.incoming();
        Path fresh = store.incoming();
        Files.setLastModifiedTime(old, FileTime.from(now.minusSeconds(3601)));
        Files.setLastModifiedTime(fresh, FileTime.from(now.minusSeconds(3599)));

        store.deleteIncoming(now.minusSeconds(3600));

        assertThat(old).doesNotExist();
        assertThat(fresh).exists();
    }

    @Test
    void aDiskWithTooLittleRoomTakesNothingIn() throws Exception {
        FileStore full = store(FilesSettings.in(folder).with("reserve", Long.MAX_VALUE));

        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(full::incoming)
                .satisfies(problem -> assertThat(problem.code()).isEqualTo(ErrorCode.INSUFFICIENT_STORAGE))
                .satisfies(problem -> assertThat(problem.retryAfter()).isPresent());
    }

    @Test
    void publicFilesHaveTheAddressThatTheConfigurationGivesThem() throws Exception {
        FileStore behindCdn = store(FilesSettings.in(folder).with("base-url", "https://cdn.example.org/pictures/"));

        assertThat(behindCdn.publicAddress()).contains("https://cdn.example.org/pictures");
    }
}

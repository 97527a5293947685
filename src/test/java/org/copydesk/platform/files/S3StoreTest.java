package org.copydesk.platform.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import org.copydesk.platform.problem.ErrorCode;
import org.copydesk.platform.problem.ProblemException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class S3StoreTest extends FileStoreContract {
    private static final int PAGE = 4;

    private static S3Server server;

    @BeforeAll
    static void start() throws Exception {
        server = S3Server.start();
    }

    @AfterAll
    static void stop() throws Exception {
        server.close();
    }

    private final String bucket = server.newBucket();
    private final String publicBucket = server.newBucket();

    private FilesSettings settings(FilesSettings others) {
        return server.reached(others).with("s3.bucket", bucket).with("s3.public-bucket", publicBucket);
    }

    private FilesSettings settings() {
        return settings(FilesSettings.in(folder));
    }

    @Override
    FileStore store(FilesSettings others) {
        return withPages(settings(others));
    }

    private FileStore store() {
        return store(FilesSettings.in(folder));
    }

    private static FileStore withPages(FilesSettings settings) {
        FilesConfig config = settings.config();
        return new S3Store(config, ConfiguredFileStore.publicAddress(config), PAGE);
    }

    @Override
    void breakOffWhilePutting(String key, byte[] content) throws Exception {
        try (CuttingProxy proxy = CuttingProxy.before(server.port(), content.length / 2)) {
            FileStore cutOff = withPages(settings().with("s3.endpoint", "http://127.0.0.1:" + proxy.port()));
            assertIsUnavailable(() -> cutOff.put(key, content));
        }
    }

    private static HttpResponse<byte[]> get(URI address) throws Exception {
        return HttpClient.newHttpClient().send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofByteArray());
    }

    /** A call of the store. */
    private interface Call {
        void make() throws IOException;
    }

    private static void assertIsUnavailable(Call call) {
        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(call::make)
                .satisfies(problem -> assertThat(problem.code()).isEqualTo(ErrorCode.UNAVAILABLE))
                .satisfies(problem -> assertThat(problem.retryAfter()).isPresent());
        // H2 closes its file if a thread that uses it is interrupted.
        assertThat(Thread.currentThread().isInterrupted()).isFalse();
    }

    @Test
    void everybodyReadsAPublicFileAtItsAddressAndKeepsItForAYear() throws Exception {
        FileStore store = store();
        store.put("harbour/1a/320.webp", PICTURE);
        URI address = URI.create(store.publicAddress().orElseThrow() + "/harbour/1a/320.webp");
        store.publish("harbour/1a");
        server.letEverybodyRead(publicBucket);
        HttpResponse<byte[]> answer = get(address);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo(PICTURE);
        assertThat(answer.headers().firstValue("Content-Type")).contains("image/webp");
        assertThat(answer.headers().firstValue("Cache-Control")).contains("public, max-age=31536000, immutable");

        store.unpublish("harbour/1a");
        assertThat(get(address).statusCode()).isIn(403, 404);
    }

    @Test
    void aPrivateFileIsReadByItsSignedAddressForAWhile() throws Exception {
        FileStore store = store();
        store.put("harbour/1a/320.jpg", PICTURE);

        URI address = store.signedAddress("harbour/1a/320.jpg", Duration.ofMinutes(10))
                .orElseThrow();

        assertThat(address.getQuery()).contains("X-Amz-Expires=600");
        HttpResponse<byte[]> answer = get(address);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo(PICTURE);
        assertThat(answer.headers().firstValue("Content-Type")).contains("image/jpeg");
        assertThat(answer.headers().firstValue("Cache-Control")).contains("private, no-store");
        assertThat(get(URI.create(address.toString().replace("X-Amz-Expires=600", "X-Amz-Expires=6000")))
                        .statusCode())
                .isEqualTo(403);
        assertThat(get(URI.create(address.toString().replaceAll("\\?.*", ""))).statusCode())
                .isEqualTo(403);
    }

    @Test
    void oneBucketHasRoomForBothPlacesUnderAPrefix() throws Exception {
        FileStore store = store(FilesSettings.in(folder).with("s3.prefix", "paper/media"));
        store.put("harbour/1a/320.jpg", PICTURE);
        store.publish("harbour/1a");

        assertThat(server.objects(bucket)).containsExactly("paper/media/private/harbour/1a/320.jpg");
        assertThat(server.objects(publicBucket)).containsExactly("paper/media/public/harbour/1a/320.jpg");
        assertThat(store.publicAddress())
                .contains("http://127.0.0.1:" + server.port() + "/" + publicBucket + "/paper/media/public");
        assertThat(store.publicFolder()).isEmpty();
    }

    @Test
    void withoutAPublicBucketBothPlacesAreInOne() throws Exception {
        FileStore store = withPages(settings().with("s3.public-bucket", ""));
        store.put("harbour/1a/320.jpg", PICTURE);
        store.publish("harbour/1a");

        assertThat(server.objects(bucket))
                .containsExactlyInAnyOrder("private/harbour/1a/320.jpg", "public/harbour/1a/320.jpg");
        assertThat(keys(Visibility.PRIVATE)).containsExactly("harbour/1a/320.jpg");
    }

    @Test
    void amazonsOwnAddressesNameBucketAndRegion() {
        FileStore store = withPages(FilesSettings.in(folder)
                .with("s3.bucket", "newsroom")
                .with("s3.region", "ap-northeast-2")
                .with("s3.access-key", "newsroom")
                .with("s3.secret-key", "secret"));

        assertThat(store.publicAddress()).contains("https://newsroom.s3.ap-northeast-2.amazonaws.com/public");
        assertThat(store.signedAddress("harbour/1a/320.jpg", Duration.ofHours(1))
                        .orElseThrow()
                        .toString())
                .startsWith("https://newsroom.s3.ap-northeast-2.amazonaws.com/private/harbour/1a/320.jpg?");
    }

    @Test
    void aServerThatIsNotThereIsUnavailable() throws Exception {
        int closed;
        try (ServerSocket door = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            closed = door.getLocalPort();
        }
        assertEverythingIsUnavailable(withPages(settings().with("s3.endpoint", "http://127.0.0.1:" + closed)));
    }

    @Test
    void aServerThatNeverAnswersIsUnavailable() throws Exception {
        try (ServerSocket silent = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
            assertEverythingIsUnavailable(withPages(settings()
                    .with("s3.endpoint", "http://127.0.0.1:" + silent.getLocalPort())
                    .with("s3.attempt-timeout", "100ms")
                    .with("s3.call-timeout", "250ms")));
        }
    }

    @Test
    void aServerThatRefusesTheCredentialsIsUnavailable() {
        assertEverythingIsUnavailable(withPages(settings().with("s3.secret-key", "another")));
    }

    private static void assertEverythingIsUnavailable(FileStore store) {
        assertIsUnavailable(() -> store.put("harbour/1a/320.jpg", PICTURE));
        assertIsUnavailable(() -> store.open("harbour/1a/320.jpg"));
        assertIsUnavailable(() -> store.fetch("harbour/1a/320.jpg"));
        assertIsUnavailable(() -> store.publish("harbour/1a"));
        assertIsUnavailable(() -> store.unpublish("harbour/1a"));
        assertIsUnavailable(() -> store.delete("harbour"));
        assertIsUnavailable(() -> store.list(Visibility.PRIVATE, (owner, keys) -> {}));
    }

    @Test
    void aBucketThatIsNotThereIsUnavailableAndNoMissingFile() {
        FileStore store = withPages(settings().with("s3.bucket", "nobodys"));

        assertIsUnavailable(() -> store.open("harbour/1a/320.jpg"));
        assertIsUnavailable(() -> store.put("harbour/1a/320.jpg", PICTURE));
    }

    @Test
    void aFileOfTheSizeOfTheLargestPictureFits() throws Exception {
        FileStore store = store();
        store.put("harbour/original/file", new byte[50_000_000]);

        assertThat(store.fetch("harbour/original/file")).hasSize(50_000_000);
    }
}

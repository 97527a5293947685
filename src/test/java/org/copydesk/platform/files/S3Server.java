package org.copydesk.platform.files;

import static org.assertj.core.api.Assertions.assertThatNoException;
import static org.copydesk.platform.Eventually.eventually;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.checksums.RequestChecksumCalculation;
import software.amazon.awssdk.core.checksums.ResponseChecksumValidation;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.ObjectCannedACL;
import software.amazon.awssdk.services.s3.model.S3Object;

/**
 * A server that speaks S3's protocol and keeps objects in memory: S3Proxy, as a process of its own. Maven notes its class path
 * in the build's folder.
 */
final class S3Server implements AutoCloseable {
    private static final String ACCESS_KEY = "newsroom";
    private static final String SECRET_KEY = "a secret of the newsroom";

    private final Process process;
    private final int port;
    private final S3Client client;

    private S3Server(Process process, int port) {
        this.process = process;
        this.port = port;
        this.client = S3Client.builder()
                .endpointOverride(address(port))
                .region(Region.US_EAST_1)
                .forcePathStyle(true)
                .credentialsProvider(
                        StaticCredentialsProvider.create(AwsBasicCredentials.create(ACCESS_KEY, SECRET_KEY)))
                .requestChecksumCalculation(RequestChecksumCalculation.WHEN_REQUIRED)
                .responseChecksumValidation(ResponseChecksumValidation.WHEN_REQUIRED)
                .httpClientBuilder(UrlConnectionHttpClient.builder())
                .build();
    }

    static S3Server start() throws IOException {
        Path build = Path.of(System.getProperty("build.folder", "target"));
        int port = freePort();
        Path settings = Files.createTempFile(build, "s3proxy", ".properties");
        Files.writeString(
                settings,
                """
                s3proxy.endpoint=%s
                s3proxy.authorization=aws-v2-or-v4
                s3proxy.ignore-unknown-headers=true
                s3proxy.identity=%s
                s3proxy.credential=%s
                jclouds.provider=transient
                jclouds.identity=unused
                jclouds.credential=unused
                """
                        .formatted(address(port), ACCESS_KEY, SECRET_KEY));
        Path silent = Files.writeString(
                Files.createTempFile(build, "s3proxy", ".xml"), "<configuration><root level=\"OFF\"/></configuration>");
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx512m",
                        "-XX:TieredStopAtLevel=1",
                        "-Dlogback.configurationFile=" + silent.toAbsolutePath(),
                        "-cp",
                        Files.readString(build.resolve("s3proxy.classpath")),
                        "org.gaul.s3proxy.Main",
                        "--properties",
                        settings.toString())
                .redirectErrorStream(true)
                .redirectOutput(build.resolve("s3proxy.log").toFile())
                .start();
        Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly));
        eventually(() ->
                assertThatNoException().isThrownBy(() -> new Socket(InetAddress.getLoopbackAddress(), port).close()));
        Files.delete(settings);
        Files.delete(silent);
        return new S3Server(process, port);
    }

    private static int freePort() throws IOException {
        try (ServerSocket any = new ServerSocket(0)) {
            return any.getLocalPort();
        }
    }

    private static URI address(int port) {
        return URI.create("http://127.0.0.1:" + port);
    }

    int port() {
        return port;
    }

    /** Makes a bucket. */
    String newBucket() {
        String bucket = "bucket-" + UUID.randomUUID();
        client.createBucket(request -> request.bucket(bucket));
        return bucket;
    }

    /** Lets everybody read what is in a bucket now. S3Proxy knows no policies, which would do so for what comes later, too. */
    void letEverybodyRead(String bucket) {
        objects(bucket)
                .forEach(object -> client.putObjectAcl(
                        request -> request.bucket(bucket).key(object).acl(ObjectCannedACL.PUBLIC_READ)));
    }

    /** The names of all objects of a bucket. */
    List<String> objects(String bucket) {
        return client.listObjectsV2(request -> request.bucket(bucket)).contents().stream()
                .map(S3Object::key)
                .toList();
    }

    /** Settings that lead to the server, without a bucket. */
    FilesSettings reached(FilesSettings others) {
        return others.with("s3.endpoint", address(port))
                .with("s3.path-style", true)
                .with("s3.access-key", ACCESS_KEY)
                .with("s3.secret-key", SECRET_KEY);
    }

    @Override
    public void close() {
        client.close();
        process.destroyForcibly();
        process.onExit().join();
    }
}

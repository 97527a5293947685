package org.copydesk.platform.files;

import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.DefaultCredentialsProvider;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.checksums.RequestChecksumCalculation;
import software.amazon.awssdk.core.checksums.ResponseChecksumValidation;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.LegacyMd5Plugin;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.S3ClientBuilder;
import software.amazon.awssdk.services.s3.S3Configuration;
import software.amazon.awssdk.services.s3.presigner.S3Presigner;

/** Connects to S3 as the configuration says. Waits for no answer for ever. */
record S3Connection(S3Client client, S3Presigner presigner) implements AutoCloseable {
    private static final Duration LONGEST_SILENCE = Duration.ofSeconds(10);
    private static final int ATTEMPTS = 3;

    /** @throws IllegalArgumentException that says which setting is missing or wrong */
    static S3Connection to(FilesConfig.S3 config) {
        if (config.accessKey().isPresent() != config.secretKey().isPresent()) {
            throw new IllegalArgumentException("access-key and secret-key need each other");
        }
        if (!isPositive(config.connectTimeout())
                || !isPositive(config.attemptTimeout())
                || !isPositive(config.callTimeout())) {
            throw new IllegalArgumentException("connect-timeout, attempt-timeout and call-timeout must be positive");
        }
        config.endpoint().ifPresent(S3Connection::check);
        try {
            return build(config);
        } catch (SdkClientException unusable) {
            throw new IllegalArgumentException(unusable.getMessage(), unusable);
        }
    }

    private static boolean isPositive(Duration timeout) {
        return timeout.compareTo(Duration.ZERO) > 0;
    }

    private static void check(URI endpoint) {
        if (!Set.of("http", "https").contains(String.valueOf(endpoint.getScheme())) || endpoint.getHost() == null) {
            throw new IllegalArgumentException("the endpoint \"" + endpoint + "\" must begin with http:// or https://");
        }
    }

    private static S3Connection build(FilesConfig.S3 config) {
        AwsCredentialsProvider credentials = credentials(config);
        // Many servers but Amazon's know MD5 as the only checksum, and take no body in chunks.
        S3Configuration service = S3Configuration.builder()
                .pathStyleAccessEnabled(config.pathStyle())
                .chunkedEncodingEnabled(false)
                .expectContinueEnabled(false)
                .build();
        S3ClientBuilder client = S3Client.builder()
                .credentialsProvider(credentials)
                .serviceConfiguration(service)
                .requestChecksumCalculation(RequestChecksumCalculation.WHEN_REQUIRED)
                .responseChecksumValidation(ResponseChecksumValidation.WHEN_REQUIRED)
                .addPlugin(LegacyMd5Plugin.create())
                .httpClientBuilder(http(config))
                .overrideConfiguration(calls -> calls.apiCallAttemptTimeout(config.attemptTimeout())
                        .apiCallTimeout(config.callTimeout())
                        .retryStrategy(strategy -> strategy.maxAttempts(ATTEMPTS)));
        S3Presigner.Builder presigner =
                S3Presigner.builder().credentialsProvider(credentials).serviceConfiguration(service);
        region(config).ifPresent(region -> {
            client.region(region);
            presigner.region(region);
        });
        config.endpoint().ifPresent(address -> {
            client.endpointOverride(address);
            presigner.endpointOverride(address);
        });
        return new S3Connection(client.build(), presigner.build());
    }

    private static UrlConnectionHttpClient.Builder http(FilesConfig.S3 config) {
        Duration attempt = config.attemptTimeout();
        return UrlConnectionHttpClient.builder()
                .connectionTimeout(config.connectTimeout())
                .socketTimeout(attempt.compareTo(LONGEST_SILENCE) < 0 ? attempt : LONGEST_SILENCE);
    }

    private static Optional<Region> region(FilesConfig.S3 config) {
        return config.region().map(Region::of).or(() -> config.endpoint().map(address -> Region.US_EAST_1));
    }

    private static AwsCredentialsProvider credentials(FilesConfig.S3 config) {
        return config.accessKey()
                .<AwsCredentialsProvider>map(key -> StaticCredentialsProvider.create(
                        AwsBasicCredentials.create(key, config.secretKey().orElseThrow())))
                .orElseGet(() -> DefaultCredentialsProvider.builder().build());
    }

    /** The address in front of the keys of a place. */
    String address(S3Place place) {
        return client.utilities()
                .getUrl(url -> url.bucket(place.bucket()).key(place.folder()))
                .toString();
    }

    @Override
    public void close() {
        presigner.close();
        client.close();
    }
}

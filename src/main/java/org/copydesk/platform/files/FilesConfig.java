package org.copydesk.platform.files;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/** Configures where files are kept. */
@ConfigMapping(prefix = "copydesk.media")
public interface FilesConfig {
    /** The folder of pictures; several nodes share one. With S3, only what is coming in lies there, and each node has its own. */
    @WithDefault("data/media")
    Path folder();

    /** How much room the folder's disk must have; with less, nothing is taken in. Often the database has the same disk. */
    @WithDefault("128M")
    MemorySize reserve();

    /** The address of the public place, where others than a node serve it: a CDN, a web server or the bucket itself. */
    Optional<URI> baseUrl();

    S3 s3();

    /** Configures S3, or a server that speaks its protocol. */
    interface S3 {
        /** The bucket; without it, files are kept in the folder. */
        Optional<String> bucket();

        /** A bucket of its own for public files. Without it, they are in the same bucket. */
        Optional<String> publicBucket();

        /** What the names of all objects begin with. */
        Optional<String> prefix();

        /** Amazon's region. Without it, the one that the SDK finds; {@code us-east-1} for another endpoint. */
        Optional<String> region();

        /** The address of a server that is not Amazon's. */
        Optional<URI> endpoint();

        /** Whether the bucket stands in the path of addresses, instead of in the host's name. */
        @WithDefault("false")
        boolean pathStyle();

        /** Without it, the SDK looks for credentials in the environment, in files and on the machine. */
        Optional<String> accessKey();

        Optional<String> secretKey();

        /** How long a connection may take to be made. */
        @WithDefault("2s")
        Duration connectTimeout();

        /** How long one attempt of a call may take. */
        @WithDefault("30s")
        Duration attemptTimeout();

        /** How long a call may take, with its repetitions. */
        @WithDefault("60s")
        Duration callTimeout();
    }
}

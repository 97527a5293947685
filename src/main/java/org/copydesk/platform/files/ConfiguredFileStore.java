package org.copydesk.platform.files;

import io.quarkus.runtime.Startup;
import io.smallrye.config.ConfigValidationException;
import io.smallrye.config.ConfigValidationException.Problem;
import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.net.URI;
import java.util.Optional;

/** Provides the store from the configuration. Classes of the AWS SDK are loaded only if S3 is configured. */
class ConfiguredFileStore {
    private static final int PAGE = 1000;

    /** Made at start, so that a setting that can't be ends the start, and not the first upload. */
    @Produces
    @Singleton
    @Startup
    FileStore store(FilesConfig config) {
        return config.s3().bucket().isEmpty()
                ? new FolderStore(config, publicAddress(config))
                : s3(config, publicAddress(config));
    }

    private static FileStore s3(FilesConfig config, Optional<String> publicAddress) {
        try {
            return new S3Store(config, publicAddress, PAGE);
        } catch (IllegalArgumentException unusable) {
            throw new ConfigValidationException(
                    new Problem[] {new Problem("copydesk.media.s3 can't be used as it is set: " + unusable.getMessage())
                    });
        }
    }

    /** The configured address of public files, without a slash at its end. */
    static Optional<String> publicAddress(FilesConfig config) {
        return config.baseUrl()
                .map(URI::toString)
                .map(address -> address.endsWith("/") ? address.substring(0, address.length() - 1) : address);
    }

    void close(@Disposes FileStore store) throws Exception {
        if (store instanceof AutoCloseable open) {
            open.close();
        }
    }
}

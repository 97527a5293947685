package org.copydesk.platform.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.smallrye.config.ConfigValidationException;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("anywhere")
class ConfiguredFileStoreTest {
    @TempDir
    Path folder;

    private static FileStore store(FilesSettings settings) {
        return new ConfiguredFileStore().store(settings.config());
    }

    private static void assertIsRefused(FilesSettings settings, String reason) {
        assertThatExceptionOfType(ConfigValidationException.class)
                .isThrownBy(() -> store(settings))
                .withMessageContaining(reason);
    }

    @Test
    void filesAreInAFolderUntilABucketIsNamed() {
        FilesSettings settings = FilesSettings.in(folder);

        assertThat(store(settings)).isInstanceOf(FolderStore.class);
        assertThat(store(settings.with("s3.bucket", "newsroom").with("s3.region", "eu-central-1")))
                .isInstanceOf(S3Store.class);
    }

    @Test
    void settingsThatCanNotBeEndTheStart() {
        FilesSettings settings =
                FilesSettings.in(folder).with("s3.bucket", "newsroom").with("s3.region", "eu-central-1");

        assertIsRefused(settings.with("s3.access-key", "newsroom"), "access-key and secret-key need each other");
        assertIsRefused(settings.with("s3.endpoint", "localhost:9000"), "must begin with http:// or https://");
        assertIsRefused(settings.with("s3.prefix", "/media"), "the prefix \"/media\"");
        assertIsRefused(settings.with("s3.prefix", "../media"), "the prefix \"../media\"");
        assertIsRefused(settings.with("s3.call-timeout", "0s"), "call-timeout");
    }
}

package org.copydesk.platform.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class FolderStoreTest extends FileStoreContract {
    @Override
    FileStore store(FilesSettings settings) {
        return new ConfiguredFileStore().store(settings.config());
    }

    @Override
    void breakOffWhilePutting(String key, byte[] content) throws Exception {
        Path file = store(FilesSettings.in(folder)).incoming();
        Files.write(file, Arrays.copyOf(content, content.length / 2));
    }

    @Test
    void nodesShareAFolder() throws Exception {
        FileStore one = store(FilesSettings.in(folder));
        FileStore other = store(FilesSettings.in(folder));
        one.put("harbour/1a/320.jpg", PICTURE);
        other.publish("harbour/1a");
        one.publish("harbour/1a");

        assertThat(keys(Visibility.PUBLIC)).containsExactly("harbour/1a/320.jpg");
        other.delete("harbour");
        assertThat(keys(Visibility.PRIVATE)).isEmpty();
    }

    @Test
    void aPublicFileIsInTheFolderThatANodeServes() throws Exception {
        FileStore store = store(FilesSettings.in(folder));
        store.put("harbour/1a/320.jpg", PICTURE);
        store.publish("harbour/1a");

        assertThat(store.publicFolder().orElseThrow().resolve("harbour/1a/320.jpg"))
                .hasBinaryContent(PICTURE);
        assertThat(store.publicAddress()).isEmpty();
    }

    @Test
    void whatOthersPutIntoTheFolderIsLeftAlone() throws Exception {
        FileStore store = store(FilesSettings.in(folder));
        store.put("harbour/1a/320.jpg", PICTURE);
        Files.writeString(folder.resolve("private/.DS_Store"), "");
        Files.writeString(folder.resolve("private/notes.txt"), "");
        Files.writeString(folder.resolve("private/harbour/1a/.320.jpg.swp"), "");

        assertThat(keys(Visibility.PRIVATE)).containsExactly("harbour/1a/320.jpg");
        store.publish("harbour/1a");
        assertThat(folder.resolve("public/harbour/1a")).isDirectoryNotContaining("glob:**/.*");
    }
}

package org.copydesk.media.file;

import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Renditions say who made the picture and what may be done with it, and nothing else: read by exiftool, which knows more places
 * than any other program. It is a package of Debian (libimage-exiftool-perl); {@code -Dcopydesk.test.tools=required}, which CI
 * sets, fails without it.
 */
class RenditionMetadataTest {
    private static final EmbeddedMetadata DESK = new EmbeddedMetadata(
            "Hana Lindqvist",
            "Harbour Pictures / 한나",
            "© 2026 Harbour Pictures",
            "Editorial use only",
            "https://harbour.example/licence",
            "DMI-PROHIBITED-AIMLTRAINING");

    /** What exiftool finds out of any file, and what describes pixels and encoding. */
    private static final Set<String> OF_THE_FILE =
            Set.of("SourceFile", "ExifTool", "System", "File", "JFIF", "PNG", "RIFF", "Composite", "XMP-x");

    private static final Set<String> KEPT = Set.of(
            "IPTC:By-line",
            "IPTC:Credit",
            "IPTC:CopyrightNotice",
            "IPTC:CodedCharacterSet",
            "Photoshop:IPTCDigest",
            "XMP-dc:Creator",
            "XMP-dc:Rights",
            "XMP-photoshop:Credit",
            "XMP-xmpRights:UsageTerms",
            "XMP-xmpRights:WebStatement",
            "XMP-plus:DataMining");

    @TempDir
    static Path folder;

    @BeforeAll
    static void exiftoolIsThere() throws Exception {
        boolean isThere = isExiftoolThere();
        assertThat(isThere || !"required".equals(System.getProperty("copydesk.test.tools")))
                .as("exiftool can be run")
                .isTrue();
        assumeTrue(isThere, "exiftool is not installed; Debian has it as libimage-exiftool-perl");
    }

    private static boolean isExiftoolThere() throws InterruptedException {
        try {
            return new ProcessBuilder("exiftool", "-ver").start().waitFor() == 0;
        } catch (IOException missing) {
            return false;
        }
    }

    private static String exiftool(List<String> arguments) throws Exception {
        List<String> command = new ArrayList<>(List.of("exiftool"));
        command.addAll(arguments);
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
        assertThat(process.exitValue()).as(said).isZero();
        return said;
    }

    /** A file as a camera and three editors left it. */
    private static Path camera(String format) throws Exception {
        Path file = Files.write(folder.resolve("camera." + format), Pictures.of(format, 1400, 900));
        Path thumbnail = Files.write(folder.resolve("thumbnail.jpg"), Pictures.jpeg(160, 120));
        List<String> said = new ArrayList<>(List.of(
                "-overwrite_original",
                "-GPSLatitude=59.91",
                "-GPSLatitudeRef=N",
                "-GPSLongitude=10.75",
                "-GPSLongitudeRef=E",
                "-SerialNumber=0042001234",
                "-LensSerialNumber=77-88-99",
                "-OwnerName=Somebody Private",
                "-Artist=From Exif",
                "-Copyright=From Exif",
                "-Make=Camera Works",
                "-Software=Editor 9",
                "-DateTimeOriginal=2026:03:24 09:00:00",
                "-UserComment=A private remark",
                "-XMP-dc:Description=From XMP",
                "-XMP-dc:Creator=From XMP",
                "-XMP-photoshop:Credit=From XMP",
                "-XMP-xmpMM:DocumentID=xmp.did:1234",
                "-XMP-exif:GPSLatitude=59.91"));
        if (format.equals("jpeg")) {
            said.addAll(List.of(
                    "-ThumbnailImage<=" + thumbnail,
                    "-IPTC:By-line=From IIM",
                    "-IPTC:SpecialInstructions=Not for publication",
                    "-Comment=A comment"));
        }
        said.add(file.toString());
        exiftool(said);
        return file;
    }

    private static JsonNode read(List<Path> files) throws Exception {
        List<String> asked = new ArrayList<>(List.of("-j", "-q", "-G1", "-a", "-u", "-charset", "iptc=utf8"));
        files.forEach(file -> asked.add(file.toString()));
        return new ObjectMapper().readTree(exiftool(asked));
    }

    private static List<Path> renditions(Path file, EmbeddedMetadata embedded) throws Exception {
        List<Path> made = new ArrayList<>();
        PictureFile.of(file, ZoneOffset.UTC)
                .render(
                        embedded,
                        null,
                        rendition -> made.add(Files.write(
                                folder.resolve("rendition-" + made.size() + "."
                                        + rendition.format().name()),
                                rendition.content())));
        return made;
    }

    private static Set<String> foreign(JsonNode tags) {
        Set<String> names = new TreeSet<>();
        tags.fieldNames().forEachRemaining(names::add);
        return names.stream()
                .filter(name -> !KEPT.contains(name) && !OF_THE_FILE.contains(name.replaceAll(":.*", "")))
                .collect(toCollection(TreeSet::new));
    }

    @ParameterizedTest
    @ValueSource(strings = {"jpeg", "png", "webp", "tiff"})
    void everyRenditionSaysWhatTheDeskSaysAndNothingElse(String format) throws Exception {
        Path camera = camera(format);
        assertThat(foreign(read(List.of(camera)).get(0))).anyMatch(name -> name.startsWith("GPS:"));

        List<Path> renditions = renditions(camera, DESK);

        assertThat(renditions).hasSize(16);
        for (JsonNode tags : read(renditions)) {
            assertThat(foreign(tags)).as(tags.path("SourceFile").asText()).isEmpty();
            assertThat(tags.path("XMP-dc:Creator").asText()).isEqualTo("Hana Lindqvist");
            assertThat(tags.path("XMP-photoshop:Credit").asText()).isEqualTo("Harbour Pictures / 한나");
            assertThat(tags.path("XMP-dc:Rights").asText()).isEqualTo("© 2026 Harbour Pictures");
            assertThat(tags.path("XMP-xmpRights:UsageTerms").asText()).isEqualTo("Editorial use only");
            assertThat(tags.path("XMP-xmpRights:WebStatement").asText()).isEqualTo("https://harbour.example/licence");
            assertThat(tags.path("XMP-plus:DataMining").asText())
                    .containsAnyOf("DMI-PROHIBITED-AIMLTRAINING", "Prohibited for AI/ML training");
            if (tags.path("File:FileType").asText().equals("JPEG")) {
                assertThat(tags.path("IPTC:By-line").asText()).isEqualTo("Hana Lindqvist");
                assertThat(tags.path("IPTC:Credit").asText()).isEqualTo("Harbour Pictures / 한나");
                assertThat(tags.path("IPTC:CopyrightNotice").asText()).isEqualTo("© 2026 Harbour Pictures");
            }
        }
        for (Path rendition : renditions) {
            assertThat(new String(Files.readAllBytes(rendition), StandardCharsets.ISO_8859_1))
                    .doesNotContain("0042001234", "Somebody Private", "From Exif", "From XMP", "From IIM", "xmp.did");
        }
    }

    @Test
    void whatTheDeskDoesNotSayIsNotThere() throws Exception {
        List<Path> bare = renditions(camera("jpeg"), new EmbeddedMetadata(null, null, null, null, null, null));

        for (JsonNode tags : read(bare)) {
            assertThat(foreign(tags)).as(tags.path("SourceFile").asText()).isEmpty();
        }
    }
}

package org.copydesk.media.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.copydesk.media.file.HostileFiles.ascii;
import static org.copydesk.media.file.HostileFiles.dataset;
import static org.copydesk.media.file.HostileFiles.joined;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.copydesk.media.file.HostileFiles;
import org.copydesk.media.file.Pictures;
import org.copydesk.newsroom.AtOnce;
import org.copydesk.newsroom.Desk;
import org.copydesk.platform.files.FilesConfig;
import org.junit.jupiter.api.Test;

@QuarkusTest
class HostileUploadTest {
    private static final String IMAGES = "/v1/desk/images";
    private static final String XMP = "<x:xmpmeta xmlns:x='adobe:ns:meta/'><rdf:RDF"
            + " xmlns:rdf='http://www.w3.org/1999/02/22-rdf-syntax-ns#'><rdf:Description"
            + " xmlns:photoshop='http://ns.adobe.com/photoshop/1.0/' xmlns:dc='http://purl.org/dc/elements/1.1/'"
            + " xmlns:Iptc4xmpExt='http://iptc.org/std/Iptc4xmpExt/2008-02-29/'"
            + " xmlns:xmpRights='http://ns.adobe.com/xap/1.0/rights/'>%s</rdf:Description></rdf:RDF></x:xmpmeta>";

    private final Desk desk = new Desk();

    @Inject
    FilesConfig files;

    private Response upload(byte[] file) {
        return desk.request().contentType("application/octet-stream").body(file).post(IMAGES);
    }

    /** The same for a large file, of which REST Assured makes copies. */
    private HttpResponse<String> uploadLarge(byte[] file) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://localhost:" + RestAssured.port + IMAGES))
                .header("Authorization", "Bearer " + desk.token())
                .header("Content-Type", "application/octet-stream")
                .POST(HttpRequest.BodyPublishers.ofByteArray(file))
                .build();
        return HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
    }

    /** The files of the store that are not of pictures. */
    private Set<String> leftovers() {
        try (Stream<Path> all = Files.list(files.folder().resolve("incoming"))) {
            return all.map(Path::toString).collect(Collectors.toCollection(TreeSet::new));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private Set<String> kept() {
        try (Stream<Path> all = Files.list(files.folder().resolve("private"))) {
            return all.map(Path::toString).collect(Collectors.toCollection(TreeSet::new));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private void refuses(String what, byte[] file) {
        upload(Pictures.jpeg(40, 30)).then().statusCode(201);
        Set<String> before = kept();
        Response answer = upload(file);
        assertThat(answer.statusCode()).as("%s: %s", what, answer.asString()).isIn(413, 422);
        assertThat(leftovers()).as(what).isEmpty();
        assertThat(kept()).as(what).isEqualTo(before);
    }

    private Response takes(String what, byte[] file) {
        Response answer = upload(file);
        assertThat(answer.statusCode()).as("%s: %s", what, answer.asString()).isEqualTo(201);
        assertThat(leftovers()).as(what).isEmpty();
        return answer;
    }

    private static byte[] half(byte[] file) {
        return Arrays.copyOf(file, file.length / 2);
    }

    @Test
    void whatIsNoPictureIsRefused() {
        refuses("nothing", new byte[0]);
        refuses("PHP", ascii("<?php system($_GET['c']); ?>"));
        refuses("SVG", ascii("<svg xmlns='http://www.w3.org/2000/svg'><script>alert(1)</script></svg>"));
        refuses("HTML", ascii("<!DOCTYPE html><script>alert(1)</script>"));
        refuses("ZIP", joined(ascii("PK\3\4"), new byte[100]));
        refuses("GIF that is a script", ascii("GIF89a/*;*/=alert(1);"));
        refuses("JPEG that is a script", joined(new byte[] {-1, -40, -1}, ascii("\340=alert(1)")));
        refuses("only a signature", ascii("\u0089PNG\r\n\u001a\n"));
    }

    @Test
    void moreThanFiftyMegabytesAreRefused() throws IOException, InterruptedException {
        HttpResponse<String> answer = uploadLarge(Arrays.copyOf(Pictures.jpeg(40, 30), 50_000_001));

        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(answer.body()).contains("50 MB");
        assertThat(leftovers()).isEmpty();
    }

    @Test
    void truncatedFilesAreRefused() {
        for (String format : List.of("jpeg", "png", "gif", "tiff", "webp")) {
            byte[] whole = Pictures.of(format, 700, 500);
            refuses(format, half(whole));
            refuses(format + " with a header", Arrays.copyOf(whole, 40));
        }
    }

    @Test
    void picturesThatGrowAreRefused() throws IOException, InterruptedException {
        refuses("60,000 x 60,000", HostileFiles.png(60_000, 60_000, 8, 2));
        refuses("100,000,000 x 1", HostileFiles.png(100_000_000, 1, 16, 6));
        refuses("fewer pixels than said", HostileFiles.png(9000, 9000, 8, 2));
        refuses("no size", HostileFiles.png(0, 0, 8, 2));

        HttpResponse<String> answer = uploadLarge(HostileFiles.withSegments(Pictures.jpeg(40, 30), 0xE1, 30_000_000));
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("metadata");
        assertThat(leftovers()).isEmpty();
    }

    @Test
    void aFilmOfTenThousandFramesIsItsFirst() throws IOException, InterruptedException {
        HttpResponse<String> answer = uploadLarge(HostileFiles.gif(Pictures.of("gif", 60, 40), 10_000));

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        assertThat(leftovers()).isEmpty();
    }

    @Test
    void whatFollowsAPictureIsNoPartOfIt() {
        Response taken = takes("JPEG and ZIP", joined(Pictures.jpeg(400, 300), ascii("PK\3\4"), new byte[500]));
        desk.request().get(taken.<String>path("renditions[0].url")).then().header("X-Content-Type-Options", "nosniff");
    }

    @Test
    void damageNeverFailsOnOurSide() {
        Random random = new Random(7);
        for (String format : List.of("jpeg", "png", "gif", "tiff", "webp")) {
            byte[] whole = Pictures.of(format, 90, 60);
            for (int i = 0; i < 25; i++) {
                byte[] damaged = whole.clone();
                for (int j = 0; j < 4; j++) {
                    damaged[8 + random.nextInt(Math.min(damaged.length, i < 15 ? 200 : 5000) - 8)] =
                            (byte) random.nextInt();
                }
                Response answer = upload(damaged);
                assertThat(answer.statusCode())
                        .as("%s %d: %s", format, i, answer.asString())
                        .isIn(200, 201, 422);
            }
        }
        assertThat(leftovers()).isEmpty();
    }

    @Test
    void hostileXmpSaysNothing() {
        byte[] jpeg = Pictures.jpeg(90, 60);
        Response entity = takes(
                "external entity",
                HostileFiles.withXmp(
                        jpeg,
                        "<!DOCTYPE x [<!ENTITY e SYSTEM 'file:///etc/hostname'>]>"
                                + String.format(XMP, "<photoshop:Headline>&e;</photoshop:Headline>")));
        assertThat(entity.<Object>path("headline")).isNull();

        byte[] spaces = joined(ascii("XML:com.adobe.xmp\0\1\0\0\0"), HostileFiles.deflatedSpaces(1000));
        takes("a gigabyte of spaces", HostileFiles.withChunk(Pictures.png(90, 60), "iTXt", spaces));
        takes(
                "broken text",
                HostileFiles.withChunk(Pictures.png(90, 60), "iTXt", ascii("XML:com.adobe.xmp\0\1\0\0\0abc")));
        takes(
                "nested without end",
                HostileFiles.withXmp(
                        Pictures.jpeg(90, 60), String.format(XMP, "<dc:a>".repeat(9000) + "</dc:a>".repeat(1))));
        takes(
                "extended XMP",
                HostileFiles.withSegment(
                        Pictures.jpeg(90, 60),
                        0xE1,
                        joined(ascii("http://ns.adobe.com/xmp/extension/\0"), new byte[60_000])));
    }

    @Test
    void metadataIsCutToWhatADescriptionHolds() {
        String subjects = IntStream.range(0, 400)
                .mapToObj(i -> "<rdf:li>" + i + "x".repeat(60) + "</rdf:li>")
                .collect(Collectors.joining());
        Response taken = takes(
                "long metadata",
                HostileFiles.withXmp(
                        Pictures.jpeg(90, 60),
                        String.format(
                                XMP,
                                "<photoshop:Headline>" + "h".repeat(5000) + "</photoshop:Headline>"
                                        + "<xmpRights:WebStatement>no address</xmpRights:WebStatement>"
                                        + "<Iptc4xmpExt:DigitalSourceType>" + "t".repeat(300)
                                        + "</Iptc4xmpExt:DigitalSourceType>"
                                        + "<dc:subject><rdf:Bag>" + subjects + "</rdf:Bag></dc:subject>")));

        assertThat(taken.<String>path("headline")).hasSize(500).endsWith("…");
        assertThat(taken.<List<String>>path("keywords")).hasSizeLessThanOrEqualTo(200);
        assertThat(taken.<Object>path("webStatement")).isNull();
        desk.seen("*")
                .contentType(Desk.MERGE_PATCH)
                .body("{\"credit\":\"Lena Orb\"}")
                .patch(IMAGES + "/" + taken.path("id"))
                .then()
                .statusCode(200);
    }

    @Test
    void hostileIptcIsCleaned() {
        Response taken = takes(
                "control characters",
                HostileFiles.withIptc(
                        Pictures.jpeg(90, 60),
                        joined(
                                dataset(105, "A\0\u0007\u001bB\u202e"),
                                dataset(120, "<script>alert(1)</script>"),
                                dataset(80, "x".repeat(3000)))));
        assertThat(taken.<String>path("headline")).isEqualTo("AB");
        assertThat(taken.<String>path("caption")).isEqualTo("<script>alert(1)</script>");
        assertThat(taken.<String>path("creator")).hasSize(500);

        takes("wrong lengths", HostileFiles.withIptc(Pictures.jpeg(90, 60), dataset(120, 30_000, ascii("short"))));
        takes(
                "extended length",
                HostileFiles.withIptc(Pictures.jpeg(90, 60), dataset(120, 0x8004, ascii("\177\377\377\377x"))));
        byte[][] many =
                IntStream.range(0, 8000).mapToObj(i -> dataset(25, "k" + i)).toArray(byte[][]::new);
        takes("many keywords", HostileFiles.withIptc(Pictures.jpeg(90, 60), Arrays.copyOf(joined(many), 60_000)));
    }

    @Test
    void directoriesThatGoInCirclesAreRefusedOrLeftOut() {
        refuses(
                "circle",
                HostileFiles.tiff(8, new int[] {256, 4, 1, 9}, new int[] {257, 4, 1, 9}, new int[] {34_665, 4, 1, 8}));
        byte[] exif =
                joined(ascii("Exif\0\0"), HostileFiles.tiff(8, new int[] {34_665, 4, 1, 8}, new int[] {330, 4, 1, 8}));
        takes("circle in Exif", HostileFiles.withSegment(Pictures.jpeg(90, 60), 0xE1, exif));

        int[][] same = IntStream.range(0, 4000)
                .mapToObj(i -> new int[] {i, 7, 40_000, 8})
                .toArray(int[][]::new);
        byte[] repeated = joined(ascii("Exif\0\0"), HostileFiles.tiff(0, same));
        takes("the same bytes 4,000 times", HostileFiles.withSegment(Pictures.jpeg(90, 60), 0xE1, repeated));
        refuses(
                "strips without end",
                HostileFiles.tiff(
                        0,
                        new int[] {256, 4, 1, 5000},
                        new int[] {257, 4, 1, 5000},
                        new int[] {258, 3, 1, 8},
                        new int[] {259, 3, 1, 1},
                        new int[] {262, 3, 1, 1},
                        new int[] {273, 4, 2_000_000_000, 8},
                        new int[] {278, 4, 1, 5000},
                        new int[] {279, 4, 1, 2_000_000_000}));
    }

    @Test
    void wrongChunksOfWebpAreRefusedOrLeftOut() {
        byte[] whole = Pictures.of("webp", 300, 200);
        byte[] long1 = whole.clone();
        ByteBuffer.wrap(long1).order(ByteOrder.LITTLE_ENDIAN).putInt(16, Integer.MAX_VALUE);
        refuses("chunk longer than the file", long1);
        byte[] negative = whole.clone();
        ByteBuffer.wrap(negative).order(ByteOrder.LITTLE_ENDIAN).putInt(16, -1);
        refuses("chunk of 4 GB", negative);
    }

    @Test
    void aBrokenProfileIsLeftOutOrRefused() {
        byte[] jpeg = HostileFiles.withSegment(
                Pictures.jpeg(90, 60), 0xE2, joined(ascii("ICC_PROFILE\0\1\1"), new byte[400]));
        assertThat(upload(jpeg).statusCode()).isIn(201, 422);
        byte[] png = HostileFiles.withChunk(
                Pictures.png(90, 60), "iCCP", joined(ascii("x\0\0"), HostileFiles.deflated(new byte[400])));
        assertThat(upload(png).statusCode()).isIn(201, 422);
        byte[] bomb = HostileFiles.withChunk(
                Pictures.png(90, 60), "iCCP", joined(ascii("x\0\0"), HostileFiles.deflatedSpaces(500)));
        assertThat(upload(bomb).statusCode()).isIn(201, 422);
        assertThat(leftovers()).isEmpty();
    }

    @Test
    void theSameBytesSentAtOnceAreOnePicture() {
        byte[] file = Pictures.jpeg(500, 400);
        List<Response> answers = AtOnce.run(4, i -> upload(file));

        assertThat(answers.stream().map(Response::statusCode).sorted().toList()).containsExactly(200, 200, 200, 201);
        assertThat(answers.stream().map(answer -> answer.<String>path("id")).distinct())
                .hasSize(1);
        assertThat(leftovers()).isEmpty();
    }
}

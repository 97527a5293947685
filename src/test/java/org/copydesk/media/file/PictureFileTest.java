package org.copydesk.media.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.copydesk.media.file.HostileFiles.ascii;
import static org.copydesk.media.file.HostileFiles.dataset;
import static org.copydesk.media.file.HostileFiles.joined;
import static org.copydesk.media.file.HostileFiles.tiff;
import static org.copydesk.media.file.HostileFiles.withIptc;
import static org.copydesk.media.file.HostileFiles.withSegment;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.color.ColorSpace;
import java.awt.image.BufferedImage;
import java.awt.image.ColorModel;
import java.awt.image.ComponentColorModel;
import java.awt.image.DataBuffer;
import java.awt.image.IndexColorModel;
import java.awt.image.WritableRaster;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;
import org.copydesk.edition.snapshot.FocalPoint;
import org.copydesk.media.file.PictureFile.Rendition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Photographers' files, as cameras and editors write them, become renditions that every screen shows alike. */
class PictureFileTest {
    private static final EmbeddedMetadata NOTHING = new EmbeddedMetadata(null, null, null, null, null, null);
    private static final int ORIENTATION = 0x0112;
    private static final int SHORT = 3;

    @TempDir
    Path folder;

    private PictureFile file(byte[] content) throws IOException, UnreadableImageException {
        return PictureFile.of(Files.write(folder.resolve("picture"), content), ZoneOffset.UTC);
    }

    private Map<String, BufferedImage> renditions(byte[] content, FocalPoint focalPoint)
            throws IOException, UnreadableImageException {
        Map<String, BufferedImage> renditions = new LinkedHashMap<>();
        file(content).render(NOTHING, focalPoint, made -> renditions.putIfAbsent(made.name(), decoded(made)));
        return renditions;
    }

    private static BufferedImage decoded(Rendition made) throws IOException {
        return ImageIO.read(new ByteArrayInputStream(made.content()));
    }

    /** Red and green over blue and white. */
    private static BufferedImage quarters() {
        BufferedImage picture = new BufferedImage(400, 200, BufferedImage.TYPE_INT_RGB);
        Graphics2D canvas = picture.createGraphics();
        Color[] colours = {Color.RED, Color.GREEN, Color.BLUE, Color.WHITE};
        for (int i = 0; i < colours.length; i++) {
            canvas.setColor(colours[i]);
            canvas.fillRect(i % 2 * 200, i / 2 * 100, 200, 100);
        }
        canvas.dispose();
        return picture;
    }

    /** The picture as a camera stores it that was held in one of eight ways (Exif 2.32, tag 0x0112). */
    private static BufferedImage stored(BufferedImage upright, int orientation) {
        boolean turned = orientation > 4;
        int width = upright.getWidth();
        int height = upright.getHeight();
        BufferedImage stored =
                new BufferedImage(turned ? height : width, turned ? width : height, BufferedImage.TYPE_INT_RGB);
        for (int row = 0; row < stored.getHeight(); row++) {
            for (int column = 0; column < stored.getWidth(); column++) {
                int along = turned ? row : column;
                int down = turned ? column : row;
                boolean fromRight = orientation == 2 || orientation == 3 || orientation == 6 || orientation == 7;
                boolean fromBottom = orientation == 3 || orientation == 4 || orientation == 7 || orientation == 8;
                stored.setRGB(
                        column,
                        row,
                        upright.getRGB(fromRight ? width - 1 - along : along, fromBottom ? height - 1 - down : down));
            }
        }
        return stored;
    }

    private static void looksLike(BufferedImage picture, double x, double y, Color colour, int tolerance) {
        Color seen =
                new Color(picture.getRGB((int) (x * (picture.getWidth() - 1)), (int) (y * (picture.getHeight() - 1))));
        assertThat(List.of(
                        seen.getRed() - colour.getRed(),
                        seen.getGreen() - colour.getGreen(),
                        seen.getBlue() - colour.getBlue()))
                .as("%s at %s, %s, which should be %s", seen, x, y, colour)
                .allMatch(difference -> Math.abs(difference) <= tolerance);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8})
    void aPictureStandsUpright(int orientation) throws Exception {
        byte[] turned = withSegment(
                Pictures.encode(stored(quarters(), orientation), "jpeg"),
                0xE1,
                joined(ascii("Exif\0\0"), tiff(0, new int[] {ORIENTATION, SHORT, 1, orientation})));

        assertThat(file(turned).width()).isEqualTo(400);
        assertThat(file(turned).height()).isEqualTo(200);
        BufferedImage shown = renditions(turned, null).get("320");
        assertThat(shown.getWidth()).isEqualTo(320);
        assertThat(shown.getHeight()).isEqualTo(160);
        looksLike(shown, 0.25, 0.25, Color.RED, 12);
        looksLike(shown, 0.75, 0.25, Color.GREEN, 12);
        looksLike(shown, 0.25, 0.75, Color.BLUE, 12);
        looksLike(shown, 0.75, 0.75, Color.WHITE, 12);
    }

    private static BufferedImage filled(int type, Color colour) {
        BufferedImage picture = new BufferedImage(400, 300, type);
        Graphics2D canvas = picture.createGraphics();
        canvas.setColor(colour);
        canvas.fillRect(0, 0, 400, 300);
        canvas.dispose();
        return picture;
    }

    private static byte[] inProfile(byte[] profile, int red, int green, int blue) {
        byte[] jpeg = Pictures.encode(filled(BufferedImage.TYPE_INT_RGB, new Color(red, green, blue)), "jpeg");
        return withSegment(jpeg, 0xE2, joined(ascii("ICC_PROFILE\0"), new byte[] {1, 1}, profile));
    }

    /** Expected are the colours that the profiles' matrices and curves make of the same numbers. */
    @ParameterizedTest
    @CsvSource({"200,100,50, 227,100,42", "100,150,200, 66,151,203", "128,128,128, 128,128,128"})
    void adobeRgbIsShownInSrgb(int red, int green, int blue, int shownRed, int shownGreen, int shownBlue)
            throws Exception {
        BufferedImage shown = renditions(inProfile(IccProfiles.ADOBE_RGB, red, green, blue), null)
                .get("320");

        looksLike(shown, 0.5, 0.5, new Color(shownRed, shownGreen, shownBlue), 6);
    }

    @ParameterizedTest
    @CsvSource({"200,100,50, 216,93,24", "100,150,200, 83,153,206", "128,128,128, 128,128,128"})
    void displayP3IsShownInSrgb(int red, int green, int blue, int shownRed, int shownGreen, int shownBlue)
            throws Exception {
        BufferedImage shown = renditions(inProfile(IccProfiles.DISPLAY_P3, red, green, blue), null)
                .get("320");

        looksLike(shown, 0.5, 0.5, new Color(shownRed, shownGreen, shownBlue), 8);
    }

    /** The numbers of a grey without a profile follow the curve of sRGB, whatever Java takes them for. */
    @ParameterizedTest
    @ValueSource(strings = {"jpeg", "png", "tiff"})
    void greysStayGrey(String format) throws Exception {
        byte[] grey = Pictures.encode(grey(120, 255), format);

        looksLike(renditions(grey, null).get("320"), 0.5, 0.5, new Color(120, 120, 120), 4);
    }

    @Test
    void greysWithAProfileStayGrey() throws Exception {
        byte[] grey = withSegment(
                Pictures.encode(grey(120, 255), "jpeg"),
                0xE2,
                joined(ascii("ICC_PROFILE\0"), new byte[] {1, 1}, IccProfiles.GREY));

        looksLike(renditions(grey, null).get("320"), 0.5, 0.5, new Color(120, 120, 120), 6);
    }

    private static BufferedImage grey(int value, int largest) {
        BufferedImage grey = new BufferedImage(
                400, 300, largest == 255 ? BufferedImage.TYPE_BYTE_GRAY : BufferedImage.TYPE_USHORT_GRAY);
        return filled(grey.getColorModel(), value);
    }

    private static BufferedImage filled(ColorModel model, int... pixel) {
        WritableRaster raster = model.createCompatibleWritableRaster(400, 300);
        for (int y = 0; y < 300; y++) {
            for (int x = 0; x < 400; x++) {
                raster.setPixel(x, y, pixel);
            }
        }
        return new BufferedImage(model, raster, false, null);
    }

    @ParameterizedTest
    @ValueSource(strings = {"png", "tiff"})
    void sixteenBitsBecomeEight(String format) throws Exception {
        ColorModel deep = new ComponentColorModel(
                ColorSpace.getInstance(ColorSpace.CS_sRGB), false, false, 1, DataBuffer.TYPE_USHORT);
        byte[] coloured = encoded(filled(deep, 200 * 257, 100 * 257, 50 * 257), format);
        byte[] grey = encoded(grey(120 * 257, 65_535), format);

        looksLike(renditions(coloured, null).get("320"), 0.5, 0.5, new Color(200, 100, 50), 5);
        looksLike(renditions(grey, null).get("320"), 0.5, 0.5, new Color(120, 120, 120), 4);
    }

    /** Encodes by the writer of the JDK, which knows 16 bits too. */
    private static byte[] encoded(BufferedImage picture, String format) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        Iterator<ImageWriter> writers = ImageIO.getImageWritersByFormatName(format);
        ImageWriter writer = writers.next();
        while (!writer.getClass().getName().startsWith("com.sun.")) {
            writer = writers.next();
        }
        try (ImageOutputStream out = ImageIO.createImageOutputStream(bytes)) {
            writer.setOutput(out);
            writer.write(picture);
        }
        writer.dispose();
        return bytes.toByteArray();
    }

    @Test
    void aGreyThatLetsThroughStaysSo() throws Exception {
        ColorModel veiled = new ComponentColorModel(
                ColorSpace.getInstance(ColorSpace.CS_GRAY), true, false, 3, DataBuffer.TYPE_BYTE);

        BufferedImage shown = renditions(Pictures.encode(filled(veiled, 120, 60), "png"), null)
                .get("320");

        Color seen = new Color(shown.getRGB(160, 100), true);
        assertThat(seen.getAlpha()).isBetween(58, 62);
        assertThat(seen.getRed()).isBetween(114, 126);
    }

    @Test
    void aPaletteKeepsWhatLetsThrough() throws Exception {
        byte[] bytes = {(byte) 200, 0};
        IndexColorModel palette = new IndexColorModel(1, 2, bytes, bytes, bytes, 1);
        BufferedImage picture = new BufferedImage(400, 300, BufferedImage.TYPE_BYTE_BINARY, palette);
        for (int y = 0; y < 300; y++) {
            for (int x = 200; x < 400; x++) {
                picture.getRaster().setSample(x, y, 0, 1);
            }
        }

        BufferedImage shown = renditions(Pictures.encode(picture, "png"), null).get("320");

        looksLike(shown, 0.2, 0.5, new Color(200, 200, 200), 3);
        assertThat(shown.getRGB(280, 100) >>> 24).isZero();
    }

    /** As printers want it: four inks, which Adobe's editors store inverted. */
    @Test
    void cmykIsShownInSrgb() throws Exception {
        BufferedImage shown = renditions(cmyk(0, 255, 255, 0), null).get("320");

        Color seen = new Color(shown.getRGB(160, 100));
        assertThat(seen.getRed()).isGreaterThan(180);
        assertThat(seen.getGreen()).isLessThan(90);
        assertThat(seen.getBlue()).isLessThan(90);
    }

    private static byte[] cmyk(int... inks) throws IOException {
        BufferedImage picture = filled(
                new ComponentColorModel(new FourInks(), false, false, ColorModel.OPAQUE, DataBuffer.TYPE_BYTE), inks);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageWriter writer =
                ImageIO.getImageWriters(new ImageTypeSpecifier(picture), "jpeg").next();
        try (ImageOutputStream out = ImageIO.createImageOutputStream(bytes)) {
            writer.setOutput(out);
            writer.write(picture);
        }
        writer.dispose();
        return bytes.toByteArray();
    }

    /** Cyan, magenta, yellow and black. */
    private static final class FourInks extends ColorSpace {
        private static final long serialVersionUID = 1L;

        FourInks() {
            super(TYPE_CMYK, 4);
        }

        @Override
        public float[] toRGB(float[] inks) {
            return new float[] {
                (1 - inks[0]) * (1 - inks[3]), (1 - inks[1]) * (1 - inks[3]), (1 - inks[2]) * (1 - inks[3])
            };
        }

        @Override
        public float[] fromRGB(float[] rgb) {
            return new float[] {1 - rgb[0], 1 - rgb[1], 1 - rgb[2], 0};
        }

        @Override
        public float[] toCIEXYZ(float[] inks) {
            return ColorSpace.getInstance(CS_sRGB).toCIEXYZ(toRGB(inks));
        }

        @Override
        public float[] fromCIEXYZ(float[] xyz) {
            return fromRGB(ColorSpace.getInstance(CS_sRGB).fromCIEXYZ(xyz));
        }
    }

    /** The spot stands in the middle, or as near to it as the picture reaches. */
    @ParameterizedTest
    @CsvSource({"0.5, 0.5, 0.5", "0.3, 0.5, 0.5", "0.05, 0.5, 0.1", "0.95, 0.5, 0.9"})
    void aCropKeepsTheFocalPointInItsMiddle(double x, double y, double shownAt) throws Exception {
        BufferedImage picture = filled(BufferedImage.TYPE_INT_RGB, Color.BLACK);
        BufferedImage wide = new BufferedImage(800, 400, BufferedImage.TYPE_INT_RGB);
        Graphics2D canvas = wide.createGraphics();
        canvas.drawImage(picture, 0, 0, 800, 400, null);
        canvas.setColor(Color.RED);
        canvas.fillRect((int) (x * 800) - 15, (int) (y * 400) - 15, 30, 30);
        canvas.dispose();

        BufferedImage square =
                renditions(Pictures.encode(wide, "jpeg"), new FocalPoint(x, y)).get("1x1");

        looksLike(square, shownAt, 0.5, Color.RED, 40);
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "ISO-8859-1", "x-MacRoman"})
    void theWordsOfAFileAreReadInWhateverEncodingTheyWereWritten(String encoding) throws Exception {
        byte[] credit = "Zoë Brüning / Café Ångström".getBytes(Charset.forName(encoding));
        byte[] caption =
                "Die Fähre läuft in Århus ein, über der Mole fliegen Möwen".getBytes(Charset.forName(encoding));

        ImageMetadata read = file(withIptc(
                        Pictures.jpeg(40, 30),
                        joined(dataset(110, credit.length, credit), dataset(120, caption.length, caption))))
                .metadata();

        assertThat(read.credit()).isEqualTo("Zoë Brüning / Café Ångström");
        assertThat(read.caption()).isEqualTo("Die Fähre läuft in Århus ein, über der Mole fliegen Möwen");
    }

    @Test
    void markedUtf8IsReadAsSuch() throws Exception {
        byte[] mark = {0x1C, 1, 90, 0, 3, 0x1B, '%', 'G'};

        ImageMetadata read = file(withIptc(Pictures.jpeg(40, 30), joined(mark, dataset(110, "사진부 한나래"))))
                .metadata();

        assertThat(read.credit()).isEqualTo("사진부 한나래");
    }
}

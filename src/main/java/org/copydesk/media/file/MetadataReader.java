package org.copydesk.media.file;

import com.drew.lang.ByteArrayReader;
import com.drew.lang.RandomAccessFileReader;
import com.drew.lang.SequentialByteArrayReader;
import com.drew.metadata.Directory;
import com.drew.metadata.Metadata;
import com.drew.metadata.exif.ExifDirectoryBase;
import com.drew.metadata.exif.ExifIFD0Directory;
import com.drew.metadata.exif.ExifSubIFDDirectory;
import com.drew.metadata.iptc.IptcDirectory;
import com.drew.metadata.photoshop.PhotoshopReader;
import io.quarkus.logging.Log;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.copydesk.platform.text.PlainText;

/**
 * Reads what a picture file says of itself: from XMP first, then the IPTC's IIM, then Exif, as the Metadata Working Group's
 * guidelines 2.0 say, section 5.
 */
final class MetadataReader {
    /** What is longer is cut, in UTF-16 code units. */
    private static final int LONGEST_LINE = 500;

    private static final int LONGEST_TEXT = 4000;
    private static final int TAG_C2PA = 52_545;

    private final XmpFields xmp;
    private final IimFields iim;
    private final Metadata exif;

    private MetadataReader(XmpFields xmp, Metadata metadata) {
        this.xmp = xmp;
        this.iim = IimFields.of(metadata);
        this.exif = metadata;
    }

    /**
     * Reads a file's metadata.
     *
     * @param zone of a time that names none
     */
    static FileMetadata read(Path file, ImageFormat format, ZoneId zone) throws IOException, UnreadableImageException {
        MetadataBlocks blocks = MetadataBlocks.of(file, format);
        Metadata metadata = format == ImageFormat.TIFF ? tiff(file) : metadata(blocks);
        Directory first = metadata.getFirstDirectoryOfType(ExifIFD0Directory.class);
        byte[] packet = first != null && first.containsTag(BoundedExif.TAG_XMP)
                ? first.getByteArray(BoundedExif.TAG_XMP)
                : blocks.xmp();
        MetadataReader reader = new MetadataReader(XmpFields.of(withinBounds(packet)), metadata);
        boolean signed = blocks.signed() || (first != null && first.containsTag(TAG_C2PA));
        return new FileMetadata(reader.fields(zone), reader.orientation(), signed, blocks.animated(), blocks.profile());
    }

    private static byte[] withinBounds(byte[] packet) {
        return packet == null || packet.length > MetadataBlocks.LONGEST ? null : packet;
    }

    private static Metadata metadata(MetadataBlocks blocks) {
        Metadata metadata = new Metadata();
        if (blocks.exif() != null) {
            BoundedExif.extract(new ByteArrayReader(blocks.exif()), metadata);
        }
        if (blocks.photoshop() != null) {
            extractPhotoshop(blocks.photoshop(), metadata);
        }
        return metadata;
    }

    private static void extractPhotoshop(byte[] resources, Metadata metadata) {
        try {
            new PhotoshopReader().extract(new SequentialByteArrayReader(resources), resources.length, metadata);
        } catch (RuntimeException | StackOverflowError broken) {
            Log.debug("A file's image resources are broken", broken);
        }
    }

    private static Metadata tiff(Path file) throws IOException {
        Metadata metadata = new Metadata();
        try (RandomAccessFile content = new RandomAccessFile(file.toFile(), "r")) {
            BoundedExif.extract(new RandomAccessFileReader(content), metadata);
        }
        return metadata;
    }

    private ImageMetadata fields(ZoneId zone) {
        return new ImageMetadata(
                line(xmp.text(XmpFields.PHOTOSHOP, "Headline"), iim.text(IptcDirectory.TAG_HEADLINE)),
                text(
                        xmp.localized(XmpFields.DUBLIN_CORE, "description"),
                        iim.text(IptcDirectory.TAG_CAPTION),
                        exif(ExifDirectoryBase.TAG_IMAGE_DESCRIPTION)),
                text(
                        xmp.localized(XmpFields.IPTC_CORE, "AltTextAccessibility"),
                        xmp.localized(XmpFields.IPTC_CORE, "ExtDescrAccessibility")),
                line(xmp.text(XmpFields.PHOTOSHOP, "Credit"), iim.text(IptcDirectory.TAG_CREDIT)),
                line(
                        xmp.text(XmpFields.DUBLIN_CORE, "creator"),
                        iim.text(IptcDirectory.TAG_BY_LINE),
                        exif(ExifDirectoryBase.TAG_ARTIST)),
                text(
                        xmp.localized(XmpFields.DUBLIN_CORE, "rights"),
                        iim.text(IptcDirectory.TAG_COPYRIGHT_NOTICE),
                        exif(ExifDirectoryBase.TAG_COPYRIGHT)),
                text(xmp.localized(XmpFields.RIGHTS, "UsageTerms")),
                line(xmp.text(XmpFields.RIGHTS, "WebStatement")),
                line(xmp.text(XmpFields.PHOTOSHOP, "Source"), iim.text(IptcDirectory.TAG_SOURCE)),
                keywords(),
                place(),
                takenAt(zone),
                term(xmp.text(XmpFields.PLUS, "DataMining")),
                term(xmp.text(XmpFields.IPTC_EXTENSION, "DigitalSourceType")));
    }

    private List<String> keywords() {
        List<String> keywords = xmp.values(XmpFields.DUBLIN_CORE, "subject");
        return (keywords.isEmpty() ? iim.values(IptcDirectory.TAG_KEYWORDS) : keywords)
                .stream()
                        .map(MetadataReader::line)
                        .filter(Objects::nonNull)
                        .distinct()
                        .toList();
    }

    private String place() {
        String place = Stream.of(
                        line(xmp.text(XmpFields.IPTC_CORE, "Location"), iim.text(IptcDirectory.TAG_SUB_LOCATION)),
                        line(xmp.text(XmpFields.PHOTOSHOP, "City"), iim.text(IptcDirectory.TAG_CITY)),
                        line(xmp.text(XmpFields.PHOTOSHOP, "State"), iim.text(IptcDirectory.TAG_PROVINCE_OR_STATE)),
                        line(
                                xmp.text(XmpFields.PHOTOSHOP, "Country"),
                                iim.text(IptcDirectory.TAG_COUNTRY_OR_PRIMARY_LOCATION_NAME)))
                .filter(Objects::nonNull)
                .reduce("", (before, next) -> before.isEmpty() ? next : before + ", " + next);
        return place.isEmpty() ? null : place;
    }

    private Instant takenAt(ZoneId zone) {
        ExifSubIFDDirectory times = exif.getFirstDirectoryOfType(ExifSubIFDDirectory.class);
        return Stream.of(
                        CaptureTime.ofXmp(xmp.text(XmpFields.PHOTOSHOP, "DateCreated"), zone),
                        CaptureTime.ofExif(times, zone),
                        CaptureTime.ofIim(
                                iim.text(IptcDirectory.TAG_DATE_CREATED),
                                iim.text(IptcDirectory.TAG_TIME_CREATED),
                                zone))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    private int orientation() {
        Directory first = exif.getFirstDirectoryOfType(ExifIFD0Directory.class);
        Integer orientation = first == null ? null : first.getInteger(ExifDirectoryBase.TAG_ORIENTATION);
        return orientation == null || orientation < 1 || orientation > 8 ? 1 : orientation;
    }

    private String exif(int tag) {
        Directory first = exif.getFirstDirectoryOfType(ExifIFD0Directory.class);
        return first == null ? null : first.getString(tag);
    }

    /** The last part of a term's address, as files have either. */
    private static String term(String address) {
        String term = line(address);
        return term == null ? null : term.substring(term.lastIndexOf('/') + 1);
    }

    private static String line(String... candidates) {
        return first(value -> PlainText.singleLine(PlainText.clean(value)), LONGEST_LINE, candidates);
    }

    private static String text(String... candidates) {
        return first(value -> PlainText.clean(value).strip(), LONGEST_TEXT, candidates);
    }

    private static String first(UnaryOperator<String> clean, int longest, String... candidates) {
        return Arrays.stream(candidates)
                .filter(Objects::nonNull)
                .map(clean)
                .filter(value -> !value.isBlank())
                .map(value -> value.length() <= longest ? value : value.substring(0, longest - 1) + "\u2026")
                .map(PlainText::clean)
                .findFirst()
                .orElse(null);
    }

    /**
     * What a file says of itself, and what its decoder has to know.
     *
     * @param orientation as Exif numbers it, from 1 to 8
     * @param signed whether it has a C2PA manifest
     * @param animated whether it is a WebP with several frames
     * @param profile an ICC profile that the decoder does not read by itself, or null
     */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record FileMetadata(ImageMetadata fields, int orientation, boolean signed, boolean animated, byte[] profile) {}
}

package org.copydesk.media.file;

import com.drew.imaging.tiff.TiffProcessingException;
import com.drew.imaging.tiff.TiffReader;
import com.drew.lang.RandomAccessReader;
import com.drew.metadata.Metadata;
import com.drew.metadata.exif.ExifIFD0Directory;
import com.drew.metadata.exif.ExifTiffHandler;
import io.quarkus.logging.Log;
import java.io.IOException;
import java.util.Set;

/**
 * Reads the tags of a TIFF structure within bounds: many tags may name the same bytes, so that a small file would fill the heap,
 * and directories may nest without end. Tags beyond the bounds are left out.
 */
final class BoundedExif extends ExifTiffHandler {
    static final int TAG_XMP = 700;

    private static final int LONGEST_TAG = 65_535;
    private static final int MOST_BYTES = 4_000_000;
    private static final int MOST_DIRECTORIES = 50;

    private int bytes;
    private int directories;

    private BoundedExif(Metadata metadata) {
        super(metadata, null, 0);
    }

    /** Adds what can be read to the metadata. */
    static void extract(RandomAccessReader source, Metadata metadata) {
        try {
            new TiffReader().processTiff(source, new BoundedExif(metadata), 0);
        } catch (TiffProcessingException | IOException | RuntimeException | StackOverflowError broken) {
            // What came before counts; whether the picture is whole, its decoder tells.
            Log.debug("A file's Exif is broken", broken);
        }
    }

    @Override
    public boolean tryEnterSubIfd(int tag) {
        return ++directories <= MOST_DIRECTORIES && super.tryEnterSubIfd(tag);
    }

    @Override
    public boolean hasFollowerIfd() {
        return ++directories <= MOST_DIRECTORIES && super.hasFollowerIfd();
    }

    @Override
    public boolean customProcessTag(
            int offset, Set<Integer> processed, int header, RandomAccessReader source, int tag, int length)
            throws IOException {
        boolean isXmp = tag == TAG_XMP && _currentDirectory instanceof ExifIFD0Directory;
        if (length > (isXmp ? MetadataBlocks.LONGEST : LONGEST_TAG) || bytes + length > MOST_BYTES) {
            return true;
        }
        bytes += Math.max(length, 0);
        if (isXmp) {
            // Kept as it is: the library's own parser of XMP follows references to outside.
            _currentDirectory.setByteArray(tag, source.getBytes(offset, length));
            return true;
        }
        return super.customProcessTag(offset, processed, header, source, tag, length);
    }
}

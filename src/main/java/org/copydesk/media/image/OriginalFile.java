package org.copydesk.media.image;

import java.nio.file.Path;
import org.copydesk.media.file.PictureFile;

/**
 * A file that came in, and was looked at.
 *
 * @param hash the SHA-256 of its bytes, in hexadecimal digits
 */
record OriginalFile(Path file, long bytes, String hash, PictureFile picture) {}

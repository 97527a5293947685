package org.copydesk.media.file;

import com.luciad.imageio.webp.WebPImageWriterSpi;
import com.luciad.imageio.webp.WebPWriteParam;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Locale;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/** Encodes pictures in sRGB as renditions: lossy, but for PNG. */
final class ImageEncoder {
    private static final float QUALITY = 0.87f;

    private ImageEncoder() {}

    static byte[] encode(BufferedImage picture, ImageFormat format) throws IOException {
        ImageWriter writer = writer(format);
        try {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            try (MemoryCacheImageOutputStream out = new MemoryCacheImageOutputStream(bytes)) {
                writer.setOutput(out);
                writer.write(null, new IIOImage(picture, null, null), param(writer, format));
            }
            return bytes.toByteArray();
        } finally {
            writer.dispose();
        }
    }

    private static ImageWriter writer(ImageFormat format) throws IOException {
        return format == ImageFormat.WEBP
                ? new WebPImageWriterSpi().createWriterInstance()
                : ImageIO.getImageWritersByFormatName(format.name()).next();
    }

    private static ImageWriteParam param(ImageWriter writer, ImageFormat format) {
        if (format == ImageFormat.WEBP) {
            WebPWriteParam param = new WebPWriteParam(Locale.ROOT);
            param.setCompressionQuality(QUALITY);
            return param;
        }
        ImageWriteParam param = writer.getDefaultWriteParam();
        if (format == ImageFormat.JPEG) {
            param.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            param.setCompressionQuality(QUALITY);
            param.setProgressiveMode(ImageWriteParam.MODE_DEFAULT);
        }
        return param;
    }
}

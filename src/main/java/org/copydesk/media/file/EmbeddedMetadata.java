package org.copydesk.media.file;

import com.adobe.internal.xmp.XMPConst;
import com.adobe.internal.xmp.XMPException;
import com.adobe.internal.xmp.XMPMeta;
import com.adobe.internal.xmp.XMPMetaFactory;
import com.adobe.internal.xmp.options.PropertyOptions;
import com.adobe.internal.xmp.options.SerializeOptions;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/**
 * What every rendition says of itself, and nothing else.
 *
 * @param dataMining a term of PLUS, or null
 */
public record EmbeddedMetadata(
        String creator,
        String credit,
        String copyrightNotice,
        String usageTerms,
        String webStatement,
        String dataMining) {
    private static final String PLUS_TERMS = "http://ns.useplus.org/ldf/vocab/";
    private static final byte[] UTF_8_MARK = {0x1B, '%', 'G'};
    private static final int ENVELOPE = 1;
    private static final int APPLICATION = 2;
    private static final int CHARACTER_SET = 90;
    private static final int BY_LINE = 80;
    private static final int CREDIT = 110;
    private static final int COPYRIGHT_NOTICE = 116;
    private static final int LONGEST_DATASET = 32_767;

    static {
        try {
            XMPMetaFactory.getSchemaRegistry().registerNamespace(XmpFields.PLUS, "plus");
        } catch (XMPException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** An XMP packet in UTF-8 (ISO 16684-1). */
    byte[] xmp() {
        try {
            XMPMeta packet = XMPMetaFactory.create();
            if (creator != null) {
                packet.appendArrayItem(
                        XmpFields.DUBLIN_CORE, "creator", new PropertyOptions().setArrayOrdered(true), creator, null);
            }
            set(packet, XmpFields.PHOTOSHOP, "Credit", credit);
            localize(packet, XmpFields.DUBLIN_CORE, "rights", copyrightNotice);
            localize(packet, XmpFields.RIGHTS, "UsageTerms", usageTerms);
            set(packet, XmpFields.RIGHTS, "WebStatement", webStatement);
            set(packet, XmpFields.PLUS, "DataMining", dataMining == null ? null : PLUS_TERMS + dataMining);
            return XMPMetaFactory.serializeToBuffer(
                    packet, new SerializeOptions().setUseCompactFormat(true).setReadOnlyPacket(true));
        } catch (XMPException impossible) {
            throw new IllegalStateException("A text can't stand in XMP", impossible);
        }
    }

    private static void set(XMPMeta packet, String namespace, String name, String value) throws XMPException {
        if (value != null) {
            packet.setProperty(namespace, name, value);
        }
    }

    private static void localize(XMPMeta packet, String namespace, String name, String value) throws XMPException {
        if (value != null) {
            packet.setLocalizedText(namespace, name, null, XMPConst.X_DEFAULT, value);
        }
    }

    /** Datasets of the IPTC's IIM 4.2, in UTF-8. */
    byte[] iim() {
        ByteArrayOutputStream datasets = new ByteArrayOutputStream();
        write(datasets, ENVELOPE, CHARACTER_SET, UTF_8_MARK);
        write(datasets, BY_LINE, creator);
        write(datasets, CREDIT, credit);
        write(datasets, COPYRIGHT_NOTICE, copyrightNotice);
        return datasets.toByteArray();
    }

    private static void write(ByteArrayOutputStream datasets, int dataset, String value) {
        if (value != null) {
            write(datasets, APPLICATION, dataset, value.getBytes(StandardCharsets.UTF_8));
        }
    }

    private static void write(ByteArrayOutputStream datasets, int record, int dataset, byte[] value) {
        int length = Math.min(value.length, LONGEST_DATASET);
        datasets.write(0x1C);
        datasets.write(record);
        datasets.write(dataset);
        datasets.write(length >> 8);
        datasets.write(length);
        datasets.write(value, 0, length);
    }

    /** A JPEG without metadata, with this in it. */
    public byte[] inJpeg(byte[] jpeg) {
        return MetadataWriter.embed(jpeg, ImageFormat.JPEG, this, 0, 0);
    }
}

package org.copydesk.media.file;

import com.adobe.internal.xmp.XMPConst;
import com.adobe.internal.xmp.XMPException;
import com.adobe.internal.xmp.XMPMeta;
import com.adobe.internal.xmp.XMPMetaFactory;
import com.adobe.internal.xmp.options.ParseOptions;
import com.adobe.internal.xmp.properties.XMPProperty;
import java.util.ArrayList;
import java.util.List;

/** Reads the properties of an XMP packet (ISO 16684-1). A packet that can't be read has none. */
final class XmpFields {
    static final String IPTC_CORE = "http://iptc.org/std/Iptc4xmpCore/1.0/xmlns/";
    static final String IPTC_EXTENSION = "http://iptc.org/std/Iptc4xmpExt/2008-02-29/";
    static final String PHOTOSHOP = XMPConst.NS_PHOTOSHOP;
    static final String DUBLIN_CORE = XMPConst.NS_DC;
    static final String RIGHTS = XMPConst.NS_XMP_RIGHTS;
    static final String PLUS = "http://ns.useplus.org/ldf/xmp/1.0/";

    private static final int MOST_VALUES = 200;

    private final XMPMeta packet;

    private XmpFields(XMPMeta packet) {
        this.packet = packet;
    }

    /** @param packet in UTF-8 or UTF-16, or null */
    static XmpFields of(byte[] packet) {
        try {
            return new XmpFields(
                    packet == null
                            ? XMPMetaFactory.create()
                            : XMPMetaFactory.parseFromBuffer(packet, new ParseOptions().setDisallowDoctype(true)));
        } catch (XMPException | RuntimeException | StackOverflowError broken) {
            return new XmpFields(XMPMetaFactory.create());
        }
    }

    /** The text of a property; of a list its values, separated by commas; of languages the default. */
    String text(String namespace, String name) {
        List<String> values = values(namespace, name);
        return values.isEmpty() ? null : String.join(", ", values);
    }

    /** The default language's text, else the first. */
    String localized(String namespace, String name) {
        try {
            XMPProperty text = packet.getLocalizedText(namespace, name, null, XMPConst.X_DEFAULT);
            return text == null ? text(namespace, name) : text.getValue();
        } catch (XMPException notLocalized) {
            return text(namespace, name);
        }
    }

    List<String> values(String namespace, String name) {
        List<String> values = new ArrayList<>();
        try {
            if (!packet.doesPropertyExist(namespace, name)) {
                return values;
            }
            if (packet.getProperty(namespace, name).getOptions().isArray()) {
                int count = Math.min(packet.countArrayItems(namespace, name), MOST_VALUES);
                for (int i = 1; i <= count; i++) {
                    values.add(packet.getArrayItem(namespace, name, i).getValue());
                }
            } else {
                values.add(packet.getPropertyString(namespace, name));
            }
        } catch (XMPException broken) {
            return values;
        }
        return values;
    }
}

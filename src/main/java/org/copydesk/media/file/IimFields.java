package org.copydesk.media.file;

import com.drew.metadata.Metadata;
import com.drew.metadata.StringValue;
import com.drew.metadata.iptc.IptcDirectory;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Reads datasets of the IPTC's IIM (version 4.2), in the encoding that is marked, or the one in which its words read best. */
final class IimFields {
    private static final Charset WINDOWS = Charset.forName("windows-1252");
    private static final Charset MACINTOSH = Charset.forName("x-MacRoman");

    private final IptcDirectory datasets;
    private final Charset charset;

    private IimFields(IptcDirectory datasets) {
        this.datasets = datasets;
        this.charset = charset(datasets);
    }

    static IimFields of(Metadata metadata) {
        IptcDirectory datasets = metadata.getFirstDirectoryOfType(IptcDirectory.class);
        return new IimFields(datasets == null ? new IptcDirectory() : datasets);
    }

    private static Charset charset(IptcDirectory datasets) {
        List<StringValue> values = datasets.getTags().stream()
                .flatMap(tag -> strings(datasets.getObject(tag.getTagType())))
                .toList();
        if (values.stream().allMatch(value -> isUtf8(value.getBytes()))) {
            return StandardCharsets.UTF_8;
        }
        return likelihood(values, MACINTOSH) > likelihood(values, WINDOWS) ? MACINTOSH : WINDOWS;
    }

    private static Stream<StringValue> strings(Object value) {
        if (value instanceof StringValue[] several) {
            return Stream.of(several);
        }
        return value instanceof StringValue one ? Stream.of(one) : Stream.empty();
    }

    private static boolean isUtf8(byte[] bytes) {
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
            return true;
        } catch (CharacterCodingException other) {
            return false;
        }
    }

    /** Counts the foreign letters that fit the letters beside them, less the signs and capitals in the middle of words. */
    private static int likelihood(List<StringValue> values, Charset charset) {
        int likelihood = 0;
        for (StringValue value : values) {
            String text = new String(value.getBytes(), charset);
            for (int i = 0; i < text.length(); i++) {
                char letter = text.charAt(i);
                if (letter >= 0x80) {
                    likelihood += fits(text, i, letter);
                }
            }
        }
        return likelihood;
    }

    private static int fits(String text, int at, char letter) {
        boolean follows = at > 0 && Character.isLetter(text.charAt(at - 1));
        boolean goesOn = at + 1 < text.length() && Character.isLetter(text.charAt(at + 1));
        if (Character.isLowerCase(letter)) {
            return follows || goesOn ? 2 : 0;
        }
        if (Character.isUpperCase(letter)) {
            return follows && !Character.isUpperCase(text.charAt(at - 1)) ? -2 : 1;
        }
        boolean isApostrophe = letter == '\u2019';
        return follows && goesOn ? isApostrophe ? 2 : -3 : isQuoteOrDash(letter) ? 2 : -1;
    }

    private static boolean isQuoteOrDash(char sign) {
        return (sign >= '\u2010' && sign <= '\u2026') || sign == '\u00ab' || sign == '\u00bb' || sign == '\u00a9';
    }

    String text(int dataset) {
        List<String> values = values(dataset);
        return values.isEmpty() ? null : String.join(", ", values);
    }

    List<String> values(int dataset) {
        List<String> values = new ArrayList<>();
        strings(datasets.getObject(dataset)).forEach(value -> values.add(new String(value.getBytes(), charset)));
        return values;
    }
}

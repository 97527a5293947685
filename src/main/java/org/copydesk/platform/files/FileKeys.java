package org.copydesk.platform.files;

import java.util.regex.Pattern;

/** Checks keys and prefixes, so that none leads out of the store, and each can be a part of an address as it is. */
final class FileKeys {
    private static final String NAME = "[A-Za-z0-9][A-Za-z0-9._-]{0,99}";
    private static final Pattern OWNER = Pattern.compile(NAME);
    private static final Pattern SET = Pattern.compile(NAME + "/" + NAME);
    private static final Pattern KEY = Pattern.compile(NAME + "/" + NAME + "/" + NAME);

    private FileKeys() {}

    /** The same key. */
    static String key(String key) {
        return require(isKey(key), key, "key");
    }

    /** The same set. */
    static String set(String set) {
        return require(SET.matcher(set).matches(), set, "set");
    }

    /** The same prefix. */
    static String prefix(String prefix) {
        return require(OWNER.matcher(prefix).matches() || SET.matcher(prefix).matches(), prefix, "prefix");
    }

    static boolean isKey(String key) {
        return KEY.matcher(key).matches();
    }

    static String owner(String key) {
        return key.substring(0, key.indexOf('/'));
    }

    /** The media type that the end of a file's name stands for. */
    static String mediaType(String key) {
        return switch (key.substring(key.lastIndexOf('.') + 1)) {
            case "jpg" -> "image/jpeg";
            case "png" -> "image/png";
            case "webp" -> "image/webp";
            default -> "application/octet-stream";
        };
    }

    private static String require(boolean isGood, String name, String kind) {
        if (!isGood) {
            throw new IllegalArgumentException("\"" + name + "\" is no " + kind + " of files");
        }
        return name;
    }
}

package org.copydesk.platform.files;

import java.util.regex.Pattern;

/**
 * Where files of one visibility are in S3.
 *
 * @param folder what the names of its objects begin with, without the slash behind it
 */
record S3Place(String bucket, String folder) {
    private static final Pattern PREFIX = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]*(/[A-Za-z0-9][A-Za-z0-9._-]*)*");

    static S3Place of(Visibility visibility, FilesConfig.S3 config) {
        String bucket = config.bucket().orElseThrow();
        return new S3Place(
                visibility == Visibility.PUBLIC ? config.publicBucket().orElse(bucket) : bucket,
                config.prefix()
                                .map(S3Place::checked)
                                .map(prefix -> prefix + "/")
                                .orElse("")
                        + visibility.folder());
    }

    private static String checked(String prefix) {
        if (!PREFIX.matcher(prefix).matches()) {
            throw new IllegalArgumentException("the prefix \"" + prefix
                    + "\" must be letters, digits, dots, hyphens and underscores, with single slashes between them");
        }
        return prefix;
    }

    /** The object's name of a key. */
    String object(String key) {
        return folder + "/" + key;
    }

    /** The key of an object. */
    String key(String object) {
        return object.substring(folder.length() + 1);
    }
}

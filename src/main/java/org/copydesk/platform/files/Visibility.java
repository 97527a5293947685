package org.copydesk.platform.files;

/** Names the two places of a {@link FileStore}. */
public enum Visibility {
    /** Only the newsroom reads it. */
    PRIVATE("private"),
    /** Everybody reads it. */
    PUBLIC("public");

    private final String folder;

    Visibility(String folder) {
        this.folder = folder;
    }

    /** Its name in a folder or a bucket. */
    String folder() {
        return folder;
    }
}

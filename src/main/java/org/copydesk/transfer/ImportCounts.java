package org.copydesk.transfer;

import org.copydesk.platform.ImportOutcome;

/**
 * The progress of an import: lines by outcome.
 *
 * @param lines the number of the last line that is worked off
 */
record ImportCounts(long lines, long created, long updated, long unchanged, long rejected) {
    static final ImportCounts NONE = new ImportCounts(0, 0, 0, 0, 0);

    ImportCounts at(long line) {
        return new ImportCounts(line, created, updated, unchanged, rejected);
    }

    ImportCounts plus(ImportOutcome loaded) {
        return switch (loaded) {
            case CREATED -> new ImportCounts(lines, created + 1, updated, unchanged, rejected);
            case UPDATED -> new ImportCounts(lines, created, updated + 1, unchanged, rejected);
            case UNCHANGED -> new ImportCounts(lines, created, updated, unchanged + 1, rejected);
        };
    }

    ImportCounts plusRejected() {
        return new ImportCounts(lines, created, updated, unchanged, rejected + 1);
    }

    /** Lines that did something or were looked at, of which a rate can be told. */
    long done() {
        return created + updated + unchanged + rejected;
    }
}

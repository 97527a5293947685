package org.copydesk.partner.ledger;

import java.util.Locale;

/** The states that recalls are listed by. */
public enum RecallState {
    /** Somebody has not acknowledged it yet. */
    OPEN,
    /** Somebody should have acknowledged it by now. */
    OVERDUE,
    /** Everybody has. */
    ACKNOWLEDGED;

    boolean fits(RecallView recall) {
        return switch (this) {
            case OPEN -> recall.acknowledged() < recall.holders();
            case OVERDUE -> recall.overdue() > 0;
            case ACKNOWLEDGED -> recall.holders() > 0 && recall.acknowledged() == recall.holders();
        };
    }

    /** The name in parameters. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}

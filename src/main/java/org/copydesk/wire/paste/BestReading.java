package org.copydesk.wire.paste;

import java.util.Arrays;
import java.util.List;
import org.copydesk.wire.signal.PassageRole;
import org.copydesk.wire.signal.Slot;
import org.copydesk.wire.signal.Zone;

/**
 * Finds the reading of a whole page whose scores sum up highest: one slot for each passage, zones in their order, one headline at
 * most (Viterbi's algorithm). A passage's margin is what the best reading loses where the passage becomes something else.
 */
final class BestReading {
    private static final List<Slot> SLOTS = Slot.ALL;
    private static final int COUNT = SLOTS.size();
    private static final double NEVER = -1e9;
    private static final double NO_HEADLINE = -7;
    private static final double[][] STEPS = new double[COUNT][COUNT];

    static {
        for (Slot from : SLOTS) {
            for (Slot to : SLOTS) {
                STEPS[from.index()][to.index()] = step(from, to);
            }
        }
    }

    /**
     * What a passage became.
     *
     * @param other the slot of another outcome that comes closest
     * @param margin how much better the whole reads so, in natural units of log odds
     */
    record Outcome(Slot slot, Slot other, double margin) {}

    private final boolean isWhole;
    private final double[][] scores;
    private final double[][] before;
    private final double[][] after;

    private BestReading(double[][] scores, boolean isWhole) {
        this.isWhole = isWhole;
        this.scores = scores;
        this.before = new double[scores.length][COUNT];
        this.after = new double[scores.length][COUNT];
    }

    /** A paragraph that is taken for one without being weighed. */
    static final Outcome UNWEIGHED = new Outcome(
            slot(Zone.BODY, PassageRole.PARAGRAPH), slot(Zone.BODY, PassageRole.FURNITURE), Double.MAX_VALUE);

    private static Slot slot(Zone zone, PassageRole role) {
        return SLOTS.stream()
                .filter(slot -> slot.zone() == zone && slot.role() == role)
                .findFirst()
                .orElseThrow();
    }

    /**
     * Reads passages.
     *
     * @param scores for each passage, its scores by the indices of the slots
     * @param isWhole whether the page begins with them; else they follow paragraphs
     */
    static Outcome[] of(double[][] scores, boolean isWhole) {
        if (scores.length == 0) {
            return new Outcome[0];
        }
        BestReading reading = new BestReading(scores, isWhole);
        reading.forward();
        reading.backward();
        Outcome[] outcomes = new Outcome[scores.length];
        Slot previous = null;
        for (int i = 0; i < scores.length; i++) {
            outcomes[i] = reading.outcome(i, previous);
            previous = outcomes[i].slot();
        }
        return outcomes;
    }

    private void forward() {
        for (Slot slot : SLOTS) {
            double start = isWhole ? start(slot) : STEPS[UNWEIGHED.slot().index()][slot.index()];
            before[0][slot.index()] = start + scores[0][slot.index()];
        }
        for (int i = 1; i < scores.length; i++) {
            for (int to = 0; to < COUNT; to++) {
                double best = NEVER;
                for (int from = 0; from < COUNT; from++) {
                    best = Math.max(best, before[i - 1][from] + STEPS[from][to]);
                }
                before[i][to] = best + scores[i][to];
            }
        }
    }

    private void backward() {
        int last = scores.length - 1;
        for (Slot slot : SLOTS) {
            after[last][slot.index()] = end(slot);
        }
        for (int i = last - 1; i >= 0; i--) {
            for (int from = 0; from < COUNT; from++) {
                double best = NEVER;
                for (int to = 0; to < COUNT; to++) {
                    best = Math.max(best, STEPS[from][to] + scores[i + 1][to] + after[i + 1][to]);
                }
                after[i][from] = best;
            }
        }
    }

    private Outcome outcome(int i, Slot previous) {
        double[] totals = new double[COUNT];
        Slot best = null;
        for (Slot slot : SLOTS) {
            totals[slot.index()] = before[i][slot.index()] + after[i][slot.index()];
            boolean follows = previous == null || STEPS[previous.index()][slot.index()] > NEVER / 2;
            if (follows && (best == null || totals[slot.index()] > totals[best.index()])) {
                best = slot;
            }
        }
        Slot chosen = best;
        Slot other = Arrays.stream(SLOTS.toArray(new Slot[0]))
                .filter(slot -> !outcome(slot.role()).equals(outcome(chosen.role())))
                .max((one, two) -> Double.compare(totals[one.index()], totals[two.index()]))
                .orElseThrow();
        return new Outcome(chosen, other, totals[chosen.index()] - totals[other.index()]);
    }

    /** Roles of one outcome make no difference to the story. */
    static PassageRole outcome(PassageRole role) {
        return switch (role) {
            case LABEL, NOTE -> PassageRole.FURNITURE;
            case MORE_HEADLINE -> PassageRole.HEADLINE;
            default -> role;
        };
    }

    private static double start(Slot slot) {
        return switch (slot.zone()) {
            case TOP -> 0;
            case HEAD -> slot.role() == PassageRole.HEADLINE ? 0.5 : NEVER;
            case BODY -> NO_HEADLINE;
            case DECK, FOOT -> NEVER;
        };
    }

    private static double end(Slot slot) {
        return switch (slot.zone()) {
            case TOP -> -20;
            case HEAD -> -5;
            case DECK -> -6;
            case BODY, FOOT -> 0;
        };
    }

    private static double step(Slot from, Slot to) {
        Zone zone = from.zone();
        if (to.zone() == Zone.HEAD) {
            boolean headline = to.role() == PassageRole.HEADLINE && zone == Zone.TOP;
            boolean more = to.role() == PassageRole.MORE_HEADLINE && zone == Zone.HEAD;
            return headline || more ? 0 : NEVER;
        }
        if (zone == to.zone()) {
            return from.role() == PassageRole.STANDFIRST && to.role() == PassageRole.STANDFIRST ? -1.5 : 0;
        }
        double opening =
                to.zone() == Zone.BODY && (to.role() == PassageRole.HEADING || to.role() == PassageRole.CREDIT_LINE)
                        ? -4
                        : 0;
        return switch (zone) {
            case TOP -> to.zone() == Zone.BODY ? NO_HEADLINE + opening : NEVER;
            case HEAD -> to.zone() == Zone.FOOT ? -3 : to.zone() == Zone.TOP ? NEVER : opening;
            case DECK -> to.zone() == Zone.BODY ? opening : to.zone() == Zone.FOOT ? -4 : NEVER;
            case BODY -> to.zone() == Zone.FOOT ? -0.5 : NEVER;
            case FOOT -> NEVER;
        };
    }
}

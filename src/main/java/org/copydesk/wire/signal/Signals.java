package org.copydesk.wire.signal;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Sums the signals of a passage up to a score for each slot. */
public final class Signals {
    private static final Map<Role, List<Signal>> BY_ROLE = new EnumMap<>(Map.ofEntries(
            Map.entry(Role.HEADLINE, HeadlineSignals.ALL),
            Map.entry(Role.MORE_HEADLINE, HeadlineSignals.MORE),
            Map.entry(Role.STANDFIRST, DeckSignals.STANDFIRST),
            Map.entry(Role.CREDIT_LINE, DeckSignals.CREDIT_LINE),
            Map.entry(Role.CAPTION, PictureSignals.CAPTION),
            Map.entry(Role.SOURCE, DeckSignals.SOURCE),
            Map.entry(Role.LABEL, DeckSignals.LABEL),
            Map.entry(Role.NOTE, DeckSignals.NOTE),
            Map.entry(Role.FURNITURE, FurnitureSignals.ALL),
            Map.entry(Role.PARAGRAPH, BodySignals.PARAGRAPH),
            Map.entry(Role.HEADING, BodySignals.HEADING),
            Map.entry(Role.ITEM, BodySignals.ITEM),
            Map.entry(Role.TABLE, BodySignals.TABLE)));

    private Signals() {}

    /** The scores of a passage, by the indices of the slots. */
    public static double[] scores(PassageFacts facts, Page page) {
        double[] scores = new double[Slot.ALL.size()];
        for (Slot slot : Slot.ALL) {
            for (Signal signal : BY_ROLE.get(slot.role())) {
                scores[slot.index()] += signal.weight().of(facts, page, slot.zone());
            }
        }
        return scores;
    }

    /** The signals that hold for a role, with their weights: what a scorecard prints. */
    public static Map<String, Double> holding(PassageFacts facts, Page page, Slot slot) {
        Map<String, Double> holding = new java.util.LinkedHashMap<>();
        for (Signal signal : BY_ROLE.get(slot.role())) {
            double weight = signal.weight().of(facts, page, slot.zone());
            if (weight != 0) {
                holding.put(signal.name(), weight);
            }
        }
        return holding;
    }
}

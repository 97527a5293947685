package org.copydesk.wire.signal;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Sums the signals of a passage up to a score for each slot. */
public final class Signals {
    private static final Map<PassageRole, List<Signal>> BY_ROLE = new EnumMap<>(Map.ofEntries(
            Map.entry(PassageRole.HEADLINE, HeadlineSignals.ALL),
            Map.entry(PassageRole.MORE_HEADLINE, HeadlineSignals.MORE),
            Map.entry(PassageRole.STANDFIRST, DeckSignals.STANDFIRST),
            Map.entry(PassageRole.CREDIT_LINE, DeckSignals.CREDIT_LINE),
            Map.entry(PassageRole.CAPTION, PictureSignals.CAPTION),
            Map.entry(PassageRole.SOURCE, DeckSignals.SOURCE),
            Map.entry(PassageRole.LABEL, DeckSignals.LABEL),
            Map.entry(PassageRole.NOTE, DeckSignals.NOTE),
            Map.entry(PassageRole.FURNITURE, FurnitureSignals.ALL),
            Map.entry(PassageRole.PARAGRAPH, BodySignals.PARAGRAPH),
            Map.entry(PassageRole.HEADING, BodySignals.HEADING),
            Map.entry(PassageRole.ITEM, BodySignals.ITEM),
            Map.entry(PassageRole.TABLE, BodySignals.TABLE)));

    private Signals() {}

    /** The scores of a passage, by the indices of the slots. */
    public static double[] scores(PassageFacts facts, PastedPage page) {
        double[] scores = new double[Slot.ALL.size()];
        for (Slot slot : Slot.ALL) {
            for (Signal signal : BY_ROLE.get(slot.role())) {
                scores[slot.index()] += signal.weight().of(facts, page, slot.zone());
            }
        }
        return scores;
    }

    /** The signals that hold for a role, with their weights: what a scorecard prints. */
    public static Map<String, Double> holding(PassageFacts facts, PastedPage page, Slot slot) {
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

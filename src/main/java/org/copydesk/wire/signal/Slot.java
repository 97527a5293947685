package org.copydesk.wire.signal;

import static org.copydesk.wire.signal.PassageRole.CAPTION;
import static org.copydesk.wire.signal.PassageRole.CREDIT_LINE;
import static org.copydesk.wire.signal.PassageRole.FURNITURE;
import static org.copydesk.wire.signal.PassageRole.HEADING;
import static org.copydesk.wire.signal.PassageRole.HEADLINE;
import static org.copydesk.wire.signal.PassageRole.ITEM;
import static org.copydesk.wire.signal.PassageRole.LABEL;
import static org.copydesk.wire.signal.PassageRole.MORE_HEADLINE;
import static org.copydesk.wire.signal.PassageRole.NOTE;
import static org.copydesk.wire.signal.PassageRole.PARAGRAPH;
import static org.copydesk.wire.signal.PassageRole.SOURCE;
import static org.copydesk.wire.signal.PassageRole.STANDFIRST;
import static org.copydesk.wire.signal.PassageRole.TABLE;

import java.util.ArrayList;
import java.util.List;

/** A role in a zone: what the best reading gives to each passage. */
public record Slot(int index, Zone zone, PassageRole role) {
    /** All that there are, by index. */
    public static final List<Slot> ALL = all();

    private static List<Slot> all() {
        List<Slot> slots = new ArrayList<>();
        add(slots, Zone.TOP, FURNITURE, SOURCE, LABEL, CREDIT_LINE, CAPTION, NOTE);
        add(slots, Zone.HEAD, HEADLINE, MORE_HEADLINE);
        add(slots, Zone.DECK, STANDFIRST, CREDIT_LINE, CAPTION, SOURCE, LABEL, FURNITURE, NOTE);
        add(slots, Zone.BODY, PARAGRAPH, HEADING, ITEM, TABLE, CAPTION, FURNITURE, NOTE, CREDIT_LINE);
        add(slots, Zone.FOOT, CREDIT_LINE, FURNITURE, CAPTION, SOURCE, NOTE);
        return List.copyOf(slots);
    }

    private static void add(List<Slot> slots, Zone zone, PassageRole... roles) {
        for (PassageRole role : roles) {
            slots.add(new Slot(slots.size(), zone, role));
        }
    }
}

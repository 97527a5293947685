package org.copydesk.wire.paste;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.copydesk.wire.story.WireStory.Became;
import org.copydesk.wire.story.WireStory.ReportLine;
import org.copydesk.wire.text.Passages.Passage;
import org.copydesk.wire.text.WireText.Line;

/** Records what each passage became, so that no line is lost. */
final class LineReport {
    private final List<Passage> passages;
    private final Became[] became;
    private final String[] notes;
    private final boolean[] doubtful;

    LineReport(List<Passage> passages) {
        this.passages = passages;
        became = new Became[passages.size()];
        notes = new String[passages.size()];
        doubtful = new boolean[passages.size()];
    }

    String text(int passage) {
        return passages.get(passage).text();
    }

    int lineNumber(int passage) {
        return passages.get(passage).lineNumber();
    }

    boolean is(int passage, Became field) {
        return passage >= 0 && passage < became.length && became[passage] == field;
    }

    boolean isFree(int passage) {
        return became[passage] == null;
    }

    /** What the passage became, or null while it is free. */
    Became became(int passage) {
        return became[passage];
    }

    boolean isDoubtful(int passage) {
        return doubtful[passage];
    }

    int first(Became field) {
        return Arrays.asList(became).indexOf(field);
    }

    /** @param note null if there is nothing to say */
    void claim(int passage, Became field, String note) {
        if (became[passage] != null) {
            throw new IllegalStateException("line " + lineNumber(passage) + " is claimed twice");
        }
        became[passage] = field;
        note(passage, note);
    }

    void note(int passage, String note) {
        if (note != null && !note.isEmpty()) {
            notes[passage] = notes[passage] == null ? note : notes[passage] + "; " + note;
        }
    }

    void doubt(int passage, String note) {
        doubtful[passage] = true;
        note(passage, note);
    }

    List<ReportLine> lines() {
        List<ReportLine> report = new ArrayList<>();
        for (int i = 0; i < passages.size(); i++) {
            for (Line line : passages.get(i).lines()) {
                boolean first = line.number() == lineNumber(i);
                String note = first ? notes[i] : "continues line " + lineNumber(i);
                report.add(new ReportLine(line.number(), line.printed(), became[i].field(), note, doubtful[i]));
            }
        }
        return report;
    }
}

package org.copydesk.wire.paste;

import org.copydesk.wire.paste.BestReading.Outcome;
import org.copydesk.wire.signal.PassageRole;
import org.copydesk.wire.signal.PastedPage;
import org.copydesk.wire.story.WireStory.Became;
import org.copydesk.wire.story.WireStory.Doubt;
import org.copydesk.wire.story.WireStory.Fields;
import org.copydesk.wire.words.LanguageDetector;

/** Marks the lines and fields whose reading is not clear, with what else they may be. */
final class Doubts {
    private static final double CLEAR = 1.6;

    private final PastedPage page;
    private final Outcome[] outcomes;
    private final LineReport report;
    private final Fields fields;
    private final LanguageDetector.Guess language;

    Doubts(PastedPage page, Outcome[] outcomes, LineReport report, Fields fields, LanguageDetector.Guess language) {
        this.page = page;
        this.outcomes = outcomes;
        this.report = report;
        this.fields = fields;
        this.language = language;
    }

    void mark() {
        for (int i = 0; i < outcomes.length; i++) {
            if (outcomes[i].margin() < CLEAR && !page.at(i).text().isEmpty()) {
                report.doubt(i, "may be " + name(outcomes[i].other().role()));
            }
            Became became = report.became(i);
            if (report.isDoubtful(i) && became != Became.DISCARDED) {
                add(became.field(), page.at(i).text(), name(outcomes[i].other().role()));
            }
        }
        if (fields.headline == null) {
            add(Became.HEADLINE.field(), null, null);
        }
        if (!language.isSure()) {
            add("language", fields.language, language.other());
        }
    }

    private void add(String field, String value, String other) {
        boolean known = fields.doubts.stream().anyMatch(doubt -> doubt.field().equals(field));
        if (!known) {
            fields.doubts.add(new Doubt(field, value, other));
        }
    }

    private static String name(PassageRole role) {
        return switch (role) {
            case CREDIT_LINE -> "a byline, a time or a source";
            case FURNITURE, LABEL, NOTE -> "page furniture";
            case MORE_HEADLINE, HEADLINE -> "the headline";
            case STANDFIRST -> "the standfirst";
            case CAPTION -> "a caption";
            case SOURCE -> "the source";
            case PARAGRAPH, HEADING, ITEM, TABLE -> "body";
        };
    }
}

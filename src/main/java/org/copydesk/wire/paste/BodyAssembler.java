package org.copydesk.wire.paste;

import java.time.ZoneId;
import java.util.Optional;
import java.util.stream.Collectors;
import org.copydesk.wire.line.Credits;
import org.copydesk.wire.line.DatelineRecogniser.Dateline;
import org.copydesk.wire.line.ParagraphEnd;
import org.copydesk.wire.signal.PassageFacts;
import org.copydesk.wire.signal.PassageRole;
import org.copydesk.wire.signal.PastedPage;
import org.copydesk.wire.story.WireStory.Became;
import org.copydesk.wire.story.WireStory.Block;
import org.copydesk.wire.story.WireStory.BlockKind;
import org.copydesk.wire.story.WireStory.Fields;
import org.copydesk.wire.text.TableLines;
import org.copydesk.wire.words.Names;
import org.copydesk.wire.words.Sentences;

/** Makes the blocks of the body, and takes datelines and bylines off its paragraphs. */
final class BodyAssembler {
    private static final int LAST_WITH_DATELINE = 1;

    private final PastedPage page;
    private final Claims claims;
    private final LineReport report;
    private final Fields fields;
    private boolean dated;

    BodyAssembler(PastedPage page, Claims claims) {
        this.page = page;
        this.claims = claims;
        this.report = claims.report();
        this.fields = claims.fields();
    }

    void take(int i, PassageRole role) {
        PassageFacts facts = page.at(i);
        switch (role) {
            case PARAGRAPH -> paragraph(i, facts);
            case HEADING -> add(i, BlockKind.HEADING, Sentences.withoutMark(facts.text()), "taken for a subheading");
            case ITEM ->
                add(i, BlockKind.LIST_ITEM, Sentences.withoutMark(facts.text()), "taken for an item of a list");
            case TABLE -> add(i, BlockKind.TABLE, table(facts), "taken for a table");
            default -> {}
        }
    }

    private static String table(PassageFacts facts) {
        return facts.passage().lines().stream()
                .filter(line -> !TableLines.isRule(line))
                .map(line -> String.join("\t", TableLines.cells(line)))
                .collect(Collectors.joining("\n"));
    }

    private void paragraph(int i, PassageFacts facts) {
        String text = facts.text();
        Optional<Dateline> dateline = dateline(facts);
        String rest = dateline.map(found ->
                        text.substring(Math.min(found.length(), text.length())).strip())
                .orElse(text);
        if (dateline.isPresent() && rest.isEmpty()) {
            report.claim(i, Became.DATELINE, null);
        } else {
            ParagraphEnd end = ParagraphEnd.of(rest);
            boolean odd = !Sentences.ends(rest) && rest.length() < 40 && !rest.endsWith(":");
            add(i, BlockKind.PARAGRAPH, end.text(), odd ? "no sentence; kept in the body" : null);
            report.note(i, end.hasAddress() ? "e-mail address left out" : null);
            end.credit().filter(credit -> fields.hasRoomFor(credit)).ifPresent(credit -> {
                report.note(
                        i, (claims.allCredited(credit) ? "repeats the byline: " : "also byline: ") + credit.printed());
                if (!claims.allCredited(credit)) {
                    fields.add(credit);
                }
            });
        }
        dateline.ifPresent(found -> {
            String taken =
                    text.substring(0, Math.min(found.length(), text.length())).strip();
            report.note(i, rest.isEmpty() ? null : "dateline taken off: " + taken);
            take(i, found);
        });
    }

    private Optional<Dateline> dateline(PassageFacts facts) {
        boolean late = fields.blocks.size() > LAST_WITH_DATELINE;
        Optional<Dateline> found = dated || late ? Optional.empty() : facts.dateline();
        found = found.filter(dateline -> fields.blocks.isEmpty() || dateline.agency() != null);
        dated |= found.isPresent();
        return found;
    }

    private void take(int i, Dateline dateline) {
        if (dateline.location() != null && fields.dateline == null) {
            fields.dateline = dateline.location();
        }
        if (dateline.agency() != null && fields.source == null) {
            fields.source = Names.agencyIn(dateline.agency());
            report.note(i, "also source: " + fields.source);
        }
        if (dateline.date() != null) {
            ZoneId home = claims.home();
            boolean first = !claims.hasTimes()
                    && claims.setPublished(dateline.date().atStartOfDay(home).toInstant());
            report.note(i, first ? "also publishedAt: no time of day is printed, midnight is assumed, " + home : null);
        }
        if (dateline.reporter() != null) {
            Credits.of(dateline.reporter())
                    .filter(credit -> !claims.allCredited(credit) && fields.hasRoomFor(credit))
                    .ifPresent(credit -> {
                        report.note(i, "also byline: " + credit.printed());
                        fields.add(credit);
                    });
        }
    }

    private void add(int i, BlockKind kind, String text, String note) {
        fields.blocks.add(new Block(kind, text));
        report.claim(i, Became.BODY, note);
    }
}

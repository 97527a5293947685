package org.copydesk.delivery;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.copydesk.delivery.answer.Representation;
import org.copydesk.delivery.answer.Subjects;
import org.copydesk.edition.audience.Share;
import org.copydesk.edition.menu.SectionRepository;
import org.copydesk.edition.menu.SectionRow;

/** Builds the menu of sections. */
@ApplicationScoped
class SectionAnswers {
    private final SectionRepository sections;

    SectionAnswers(SectionRepository sections) {
        this.sections = sections;
    }

    Representation menu(Share share) {
        List<SectionRow> shown = sections.sections(share.audience());
        Subjects subjects = Subjects.list("sections");
        shown.forEach(section -> subjects.tag(section.slug()));
        return Representation.json(SectionMenu.json(shown), subjects).empty(shown.isEmpty());
    }
}

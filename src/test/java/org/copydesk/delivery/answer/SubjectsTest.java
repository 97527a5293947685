package org.copydesk.delivery.answer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;

class SubjectsTest {
    private static final UUID ID = UUID.fromString("01a20987-6983-71ae-a756-e8064b8abf51");

    @Test
    void everythingIsNamedOnce() {
        Subjects subjects = Subjects.list("articles").tag("harbour").article(ID, "tag-harbour byline-mara-quillon");

        assertThat(subjects.names(" ", 1000)).isEqualTo("articles " + ID + " tag-harbour byline-mara-quillon");
    }

    @Test
    void aListWithTooMuchOnItNamesOnlyItself() {
        Subjects subjects = Subjects.list("articles").article(ID, "tag-harbour");

        assertThat(subjects.names(",", 40)).isEqualTo("articles");
    }

    @Test
    void anArticleIsAlwaysNamed() {
        assertThat(Subjects.none().article(ID, "tag-harbour").names(",", 10)).isEqualTo(ID + ",tag-harbour");
    }
}

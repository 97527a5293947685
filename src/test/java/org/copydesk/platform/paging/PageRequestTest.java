package org.copydesk.platform.paging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.UUID;
import java.util.function.Function;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.copydesk.platform.problem.ErrorCode;
import org.copydesk.platform.problem.ProblemException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PageRequestTest {
    private static final String SCOPE = "stories";

    private final CursorCodec cursors = new CursorCodec(new byte[] {1, 2, 3});

    private <K> K after(String key, Function<String, K> parser) {
        return PageRequest.of(20, cursors.encode(SCOPE, key)).after(cursors, SCOPE, parser);
    }

    @Test
    void readsTheKeyThatItWrote() {
        RowPosition position = new RowPosition(Instant.parse("2026-03-24T13:59:00Z"), new UUID(1, 2));

        assertThat(after(position.toString(), RowPosition::parse)).isEqualTo(position);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "2026-03-24T13:59:00Z", "yesterday 1", "2026-03-24T13:59:00Z x"})
    void refusesAKeyOfAnotherForm(String key) {
        assertThatThrownBy(() -> after(key, RowPosition::parse))
                .asInstanceOf(InstanceOfAssertFactories.type(ProblemException.class))
                .returns(ErrorCode.INVALID_CURSOR, ProblemException::code);
    }
}

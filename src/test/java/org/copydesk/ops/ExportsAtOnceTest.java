package org.copydesk.ops;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.quarkus.test.junit.QuarkusTest;
import java.io.OutputStream;
import java.util.concurrent.atomic.AtomicReference;
import org.copydesk.platform.problem.ErrorCode;
import org.copydesk.platform.problem.ProblemException;
import org.junit.jupiter.api.Test;

/** Exports are read slowly, so there are only a few at once, and of long stories few are in memory. */
@QuarkusTest
class ExportsAtOnceTest {
    private final EditionExport export;

    ExportsAtOnceTest(EditionExport export) {
        this.export = export;
    }

    /** Runs something when an export writes for the first time. */
    private static final class Reader extends OutputStream {
        private Runnable first;

        Reader(Runnable first) {
            this.first = first;
        }

        @Override
        public void write(int next) {
            Runnable todo = first;
            first = () -> {};
            todo.run();
        }
    }

    @Test
    void theThirdIsAskedToComeAgain() {
        AtomicReference<ProblemException> third = new AtomicReference<>();
        Runnable exportsAThird = () -> third.set(
                catchThrowableOfType(ProblemException.class, () -> export.write(OutputStream.nullOutputStream())));

        export.write(new Reader(() -> export.write(new Reader(exportsAThird))));

        assertThat(third.get().code()).isEqualTo(ErrorCode.UNAVAILABLE);
        export.write(OutputStream.nullOutputStream());
    }
}

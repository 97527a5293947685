package org.copydesk.ops;

import static org.assertj.core.api.Assertions.assertThat;
import static org.copydesk.newsroom.StoryBuilder.aStory;

import java.io.File;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The application told to end while it is read from and written to. */
class GracefulShutdownIT {
    @TempDir
    File folder;

    @Test
    void whatItHasTakenOnIsAnsweredAndNothingFails() throws Exception {
        RunningApplication application = RunningApplication.in(folder, NodeDesk.EMPTY);
        List<RequestLoad.Answer> answers;
        try (application) {
            String id = NodeDesk.of(application).publishes(aStory()).path("id");
            try (RequestLoad load = RequestLoad.on(application, id)) {
                load.awaitStatus(201, Duration.ofMinutes(1));
                application.close();
                answers = load.end();
            }
        }

        // 0 is a connection that was refused, or closed before anything was taken on.
        assertThat(answers).extracting(RequestLoad.Answer::status).isSubsetOf(0, 200, 201, 503);
        assertThat(application.log()).doesNotContain("Request failed", "The database does not answer");
    }
}

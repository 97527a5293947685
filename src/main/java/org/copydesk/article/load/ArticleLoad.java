package org.copydesk.article.load;

import jakarta.enterprise.context.ApplicationScoped;
import org.copydesk.access.CurrentStaff;

/** Begins imports of stories that were published elsewhere. */
@ApplicationScoped
public class ArticleLoad {
    private final StoryReading reading;
    private final StoryLoad load;
    private final StoryLookUp here;
    private final CurrentStaff staff;

    ArticleLoad(StoryReading reading, StoryLoad load, StoryLookUp here, CurrentStaff staff) {
        this.reading = reading;
        this.load = load;
        this.here = here;
        this.staff = staff;
    }

    /** An import in the name of the caller. */
    public StoryLoading begin() {
        return new StoryLoading(reading, load, here.vocabulary(), here.slugs(), staff.name());
    }
}

package org.copydesk.ops;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.copydesk.article.ArticleDesk;
import org.copydesk.article.ArticleView;
import org.copydesk.article.ArticleWorkflow;
import org.copydesk.article.DeskLists;
import org.copydesk.article.request.ArticleRequest;
import org.copydesk.article.request.StepRequests;
import org.copydesk.edition.log.ChangeLog;
import org.copydesk.front.FrontDesk;
import org.copydesk.front.FrontRequest;
import org.copydesk.front.FrontView;
import org.copydesk.front.LaunchRequest;
import org.copydesk.platform.web.IfMatch;
import org.copydesk.vocabulary.BylineRequest;
import org.copydesk.vocabulary.Bylines;
import org.copydesk.vocabulary.TagRequest;
import org.copydesk.vocabulary.Tags;
import org.copydesk.vocabulary.Vocabulary.TermFilter;

/** Works as the sample paper's staff: files its vocabulary, and publishes and corrects its stories. */
@ApplicationScoped
@Transactional
class SampleDesk {
    private final Tags tags;
    private final Bylines bylines;
    private final ArticleDesk articles;
    private final DeskLists lists;
    private final ArticleWorkflow workflow;
    private final FrontDesk fronts;
    private final ChangeLog changes;
    private final SamplePictures pictures;
    private final ObjectMapper mapper;
    private final Clock clock;

    SampleDesk(
            Tags tags,
            Bylines bylines,
            ArticleDesk articles,
            DeskLists lists,
            ArticleWorkflow workflow,
            FrontDesk fronts,
            ChangeLog changes,
            SamplePictures pictures,
            ObjectMapper mapper,
            Clock clock) {
        this.tags = tags;
        this.bylines = bylines;
        this.articles = articles;
        this.lists = lists;
        this.workflow = workflow;
        this.fronts = fronts;
        this.changes = changes;
        this.pictures = pictures;
        this.mapper = mapper;
        this.clock = clock;
    }

    /** Whether nobody has worked here yet. Of nodes that start together, the others wait until the first is done. */
    private boolean isEmpty() {
        changes.lockHead();
        return tags.page(TermFilter.ALL, null, 1).isEmpty()
                && bylines.page(TermFilter.ALL, null, 1).isEmpty()
                && lists.isEmpty();
    }

    /**
     * Loads an edition where there is nothing yet: {@code tags}, {@code bylines}, {@code articles} and {@code fronts} in the shapes of the
     * desk's requests. An article has an id, which the examples of the contract name, and a state. It may have an {@code
     * original}, the fields as first printed, and then has a {@code correction} with a note. A caption may name a {@code scene},
     * which is its picture.
     *
     * @return the number of stories, those that are not published yet among them; 0 where somebody has worked already
     */
    int load(InputStream stories) throws IOException {
        if (!isEmpty()) {
            return 0;
        }
        JsonNode file = mapper.readTree(stories);
        for (JsonNode tag : file.get("tags")) {
            tags.create(mapper.treeToValue(tag, TagRequest.class));
        }
        for (JsonNode byline : file.get("bylines")) {
            bylines.create(mapper.treeToValue(byline, BylineRequest.class));
        }
        for (JsonNode article : file.get("articles")) {
            file((ObjectNode) article);
        }
        for (JsonNode front : file.get("fronts")) {
            launch((ObjectNode) front);
        }
        return file.get("articles").size();
    }

    private void file(ObjectNode story) throws IOException {
        for (JsonNode caption : story.path("captions")) {
            if (caption.has("scene")) {
                String scene = ((ObjectNode) caption).remove("scene").asText();
                String credit = caption.path("credit").asText(null);
                ((ObjectNode) caption)
                        .put("image", pictures.upload(scene, credit).toString());
            }
        }
        UUID id = UUID.fromString(story.remove("id").asText());
        String state = story.remove("state").asText();
        JsonNode original = story.remove("original");
        JsonNode correction = story.remove("correction");
        if (state.equals("published")) {
            publish(id, story, original, correction);
            return;
        }
        ArticleView draft = articles.start(id, mapper.treeToValue(story, ArticleRequest.class));
        if (!state.equals("draft")) {
            ArticleView submitted = workflow.submit(id, seen(draft), null);
            if (state.equals("approved")) {
                workflow.approve(id, seen(submitted), null);
            }
        }
    }

    private void publish(UUID id, ObjectNode story, JsonNode original, JsonNode correction) throws IOException {
        ObjectNode first = story.deepCopy();
        Instant printed = Instant.parse(story.get("publishedAt").asText());
        Instant now = clock.instant();
        first.put("publishedAt", (printed.isAfter(now) ? now : printed).toString());
        if (!original.isNull()) {
            first.setAll((ObjectNode) original);
        }
        ArticleView draft = articles.start(id, mapper.treeToValue(first, ArticleRequest.class));
        ArticleView published = workflow.publish(id, seen(draft), null);
        if (!correction.isNull()) {
            correct(published, story, correction.get("note").asText());
        }
    }

    private void launch(ObjectNode front) throws IOException {
        String slug = front.remove("slug").asText();
        FrontView draft = fronts.put(slug, null, mapper.treeToValue(front, FrontRequest.class))
                .front();
        fronts.launch(slug, IfMatch.of(draft.etag().value()), LaunchRequest.of(null));
    }

    private void correct(ArticleView published, ObjectNode story, String note) throws IOException {
        story.remove("publishedAt");
        story.remove("captions");
        ArticleView changed = articles.patch(published.id(), seen(published), story);
        workflow.correct(changed.id(), seen(changed), new StepRequests.Correct(note, null, null));
    }

    private static IfMatch seen(ArticleView article) {
        return IfMatch.of(article.etag().value());
    }
}

package org.copydesk.feed.ninjs;

import jakarta.inject.Singleton;
import java.util.stream.Stream;
import org.copydesk.feed.story.FeedFormat;
import org.copydesk.feed.story.FeedPage;
import org.copydesk.feed.story.JsonObject;
import org.copydesk.platform.contract.Renders;

/** A page of articles in ninjs 3.2, in the shape of Copydesk's lists. */
@Singleton
@Renders(as = "ninjs", in = "application/json")
public class NinjsPage implements FeedFormat {
    private final Ninjs32 ninjs;

    NinjsPage(Ninjs32 ninjs) {
        this.ninjs = ninjs;
    }

    @Override
    public String title() {
        return "A page of ninjs 3.2";
    }

    @Override
    public String render(FeedPage page) {
        JsonObject json = new JsonObject();
        var data = json.toNode().putArray("data");
        Stream.concat(
                        page.stories().stream().map(ninjs::json),
                        page.withdrawn().stream().map(article -> ninjs.json(article, page.publication())))
                .forEach(item -> data.add(item.toNode()));
        json.toNode()
                .putObject("page")
                .put("limit", page.limit())
                .put("next", page.links().nextCursor());
        return json.toString();
    }
}

package org.copydesk.feed.text;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.copydesk.body.Block;
import org.copydesk.body.Body;
import org.copydesk.edition.snapshot.PublishedCaption;
import org.copydesk.feed.story.Story;

/** A part of a story: either blocks without pictures, or one caption. */
record Passage(Body body, PublishedCaption caption) {

    /** The story in order; lead captions first, and last those that have no place in the body. */
    static List<Passage> of(Story story) {
        Map<UUID, PublishedCaption> captions =
                story.captions().stream().collect(Collectors.toMap(PublishedCaption::id, Function.identity()));
        List<Passage> passages = new ArrayList<>();
        Set<UUID> placed = new HashSet<>();
        List<Block> run = new ArrayList<>();
        for (Block block : story.article().body().blocks()) {
            if (block instanceof Block.Image image) {
                end(run, passages);
                if (captions.containsKey(image.caption()) && placed.add(image.caption())) {
                    passages.add(new Passage(null, captions.get(image.caption())));
                }
            } else {
                run.add(block);
            }
        }
        end(run, passages);
        List<PublishedCaption> left = story.captions().stream()
                .filter(caption -> !placed.contains(caption.id()))
                .toList();
        left.stream().filter(caption -> !Story.isLead(caption)).forEach(caption -> passages.add(of(caption)));
        passages.addAll(0, left.stream().filter(Story::isLead).map(Passage::of).toList());
        return passages;
    }

    private static Passage of(PublishedCaption caption) {
        return new Passage(null, caption);
    }

    private static void end(List<Block> run, List<Passage> passages) {
        if (!run.isEmpty()) {
            passages.add(new Passage(new Body(List.copyOf(run)), null));
            run.clear();
        }
    }
}

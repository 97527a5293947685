package org.copydesk.vocabulary;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.copydesk.platform.Ids;
import org.copydesk.platform.RetriedOnCollision;
import org.copydesk.platform.text.Aliases;

/** Keeps the desk's bylines. */
@Singleton
@RetriedOnCollision
@Transactional
public class Bylines extends Vocabulary<Byline, BylineView, BylineRequest> {
    Bylines(BylineRepository bylines, TermFollower<BylineView> follower) {
        super(bylines, follower);
    }

    @Override
    Byline newTerm(UUID id, String slug) {
        return new Byline(id, slug);
    }

    @Override
    BylineView view(Byline byline, long rerendering) {
        return BylineView.of(byline, rerendering);
    }

    @Override
    String nameField() {
        return "name";
    }

    @Override
    String referrers() {
        return "Articles";
    }

    @Override
    void describe(Byline byline, BylineRequest request) {
        byline.describe(request);
    }

    /** The bylines with these names or aliases, in the same order; one is created for each name that none has. */
    public List<BylineView> printed(List<BylineRequest> asPrinted) {
        Map<String, Byline> known = references()
                .byNames(asPrinted.stream()
                        .map(BylineRequest::name)
                        .map(Aliases::key)
                        .collect(Collectors.toSet()));
        return views(asPrinted.stream()
                .map(request -> known.computeIfAbsent(Aliases.key(request.name()), name -> added(Ids.next(), request)))
                .toList());
    }
}

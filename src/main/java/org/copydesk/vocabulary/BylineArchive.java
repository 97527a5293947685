package org.copydesk.vocabulary;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import org.copydesk.platform.RetriedOnCollision;
import org.copydesk.platform.json.JsonObjects;

/** Exports and imports bylines. */
@Singleton
@RetriedOnCollision
@Transactional
public class BylineArchive extends TermArchive<Byline, BylineRequest> {
    BylineArchive(Bylines vocabulary, BylineRepository bylines, JsonObjects json) {
        super(vocabulary, bylines, json, BylineRequest.class);
    }

    @Override
    BylineRequest request(Byline byline) {
        return BylineRequest.of(byline);
    }
}

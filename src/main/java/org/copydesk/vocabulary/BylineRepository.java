package org.copydesk.vocabulary;

import jakarta.enterprise.context.ApplicationScoped;

@ApplicationScoped
class BylineRepository extends TermRepository<Byline> {
    BylineRepository() {
        super(Byline.class);
    }
}

package org.copydesk.partner.changes;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.copydesk.edition.audience.Audience;
import org.copydesk.edition.audience.AudienceRepository;
import org.copydesk.edition.audience.LiveArticle;
import org.copydesk.edition.log.ChangeLog;
import org.copydesk.edition.log.ChangeRow;

/**
 * Reads the change log for administrators: every row about an article, with the article's latest version, or null if it was
 * withdrawn.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.REQUIRES_NEW)
class AllChanges {
    /** A page of bodies stays small enough to be held in memory. */
    private static final int MOST_WITH_BODY = 100;

    private final ChangeLog log;
    private final AudienceRepository edition;
    private final Retention retention;
    private final ChangeJson json;

    AllChanges(ChangeLog log, AudienceRepository edition, Retention retention, ChangeJson json) {
        this.log = log;
        this.edition = edition;
        this.retention = retention;
        this.json = json;
    }

    ChangePage after(ChangePlace place, int most, boolean withBody) {
        retention.require(place);
        int size = withBody ? Math.min(most, MOST_WITH_BODY) : most;
        List<ChangeRow> rows = log.after(place.number(), size);
        Map<UUID, LiveArticle> live =
                edition.live(articles(rows).map(ChangeRow::articleId).distinct().toList(), withBody);
        List<PartnerChange> changes = articles(rows)
                .map(row -> change(row, live.get(row.articleId())))
                .toList();
        ChangePlace next = rows.isEmpty()
                ? place
                : new ChangePlace(rows.get(rows.size() - 1).number(), 0);
        return new ChangePage(changes, next, rows.size() == size);
    }

    private static Stream<ChangeRow> articles(List<ChangeRow> rows) {
        return rows.stream().filter(ChangeRow::isOfArticle);
    }

    private PartnerChange change(ChangeRow row, LiveArticle article) {
        LoggedChange change = LoggedChange.of(row);
        String shown = article == null ? "null" : ChangeJson.whole(article);
        return new PartnerChange(
                change.place(),
                change.word(),
                row.at(),
                row.articleId(),
                row.version(),
                row.reason(),
                json.change(change, change.word(), row.version(), shown));
    }

    ChangePlace newest() {
        return new ChangePlace(log.head(), 0);
    }

    /** Published articles as JSON, in the order of their ids. */
    List<LiveArticle> articles(UUID after, int most, boolean withBody) {
        return edition.articles(Audience.everything(), after, most, withBody);
    }
}

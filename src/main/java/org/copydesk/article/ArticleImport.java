package org.copydesk.article;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.copydesk.article.Publishing.ArticleVersion;
import org.copydesk.article.manuscript.ImportedVersion;
import org.copydesk.article.state.ArticleState;
import org.copydesk.article.state.DeskFields;
import org.copydesk.article.state.State;
import org.copydesk.edition.Edition;
import org.copydesk.edition.ImportedWithdrawal;
import org.copydesk.media.CaptionRequest;
import org.copydesk.media.CaptionView;
import org.copydesk.media.Captions;
import org.copydesk.revision.Revisions;

/**
 * Stores articles at the desk that were published elsewhere, each with a first revision to go back to and a step in the audit
 * trail, and publishes them.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class ArticleImport {
    private final ArticleRepository articles;
    private final ArticlePresentation presentation;
    private final Captions captions;
    private final Revisions revisions;
    private final DeskJournal journal;
    private final Publishing publishing;
    private final Edition edition;

    ArticleImport(
            ArticleRepository articles,
            ArticlePresentation presentation,
            Captions captions,
            Revisions revisions,
            DeskJournal journal,
            Publishing publishing,
            Edition edition) {
        this.articles = articles;
        this.presentation = presentation;
        this.captions = captions;
        this.revisions = revisions;
        this.journal = journal;
        this.publishing = publishing;
        this.edition = edition;
    }

    /** Those of some articles that readers do not get, such as withdrawn ones. */
    public List<UUID> unpublished(Collection<UUID> ids) {
        return articles.unpublished(ids);
    }

    /** Articles of these ids, locked for the rest of the transaction; ids of none are left out. */
    public List<ArticleState> locked(Collection<UUID> ids) {
        return articles.locked(ids).stream().map(ArticleImport::state).toList();
    }

    private static ArticleState state(Article article) {
        return new ArticleState(
                article.id(),
                article.state(),
                article.killed(),
                article.hold() != null,
                article.version(),
                article.revision(),
                article.corrections().size(),
                article.isChanged(),
                article.slug(),
                article.publication().publishedAt());
    }

    /** The articles that have these slugs, at the desk or ever in the edition, by slug; slugs that are free are left out. */
    public Map<String, UUID> slugOwners(Collection<String> slugs) {
        Map<String, UUID> owners = edition.slugOwners(slugs);
        owners.putAll(articles.slugOwners(slugs));
        return owners;
    }

    /** What the desk alone knows of these articles. */
    public List<DeskFields> deskFields(Collection<UUID> ids) {
        return articles.deskFields(ids);
    }

    /**
     * Stores and publishes versions, and clears the session.
     *
     * @param versions of articles that are new, or {@link #locked} in this transaction
     */
    public void publish(List<ImportedVersion> versions, String by, Instant now) {
        List<Article> written =
                versions.stream().map(version -> write(version, by, now)).toList();
        writeCaptions(versions);
        articles.flush();
        revisions.addPublished(saves(written, by, now));
        for (int i = 0; i < versions.size(); i++) {
            State before = versions.get(i).isNew() ? null : State.PUBLISHED;
            journal.took(Step.IMPORT, written.get(i), before, versions.get(i).note(), by);
        }
        articles.flush();
        articles.clear(); // the vocabulary is read anew once the log's head is locked
        List<ArticleVersion> published = new ArrayList<>();
        for (int i = 0; i < versions.size(); i++) {
            ImportedVersion version = versions.get(i);
            published.add(new ArticleVersion(
                    written.get(i), version.renderedBody(), version.earlierSlugs(), version.kind(), version.note()));
        }
        publishing.publish(published, now);
    }

    private Article write(ImportedVersion version, String by, Instant now) {
        Article article = version.isNew() ? begin(version) : articles.existing(version.id());
        article.take(version, by, now);
        articles.persist(article);
        return article;
    }

    private static Article begin(ImportedVersion version) {
        ImportedVersion.Origin origin = version.origin();
        Article article = new Article(version.id(), origin.createdBy(), origin.createdAt());
        article.cameByWire(origin.wireFingerprint());
        return article;
    }

    private List<Revisions.Published> saves(List<Article> written, String by, Instant now) {
        ArticleReferences references = presentation.references(written);
        return written.stream()
                .map(article -> new Revisions.Published(
                        new Revisions.Save(
                                article.id(),
                                article.revision(),
                                now,
                                by,
                                null,
                                presentation.asJson(article, references)),
                        article.version()))
                .toList();
    }

    private void writeCaptions(List<ImportedVersion> versions) {
        captions.add(versions.stream()
                .filter(ImportedVersion::isNew)
                .collect(Collectors.toMap(ImportedVersion::id, ImportedVersion::captions)));
        for (ImportedVersion version : versions) {
            if (!version.isNew()) {
                captions.restore(version.id(), recognised(version.captions(), captions.of(version.id())));
            }
        }
    }

    /** Captions without ids that say what one of the article says already are that one. */
    private static List<CaptionRequest> recognised(List<CaptionRequest> wanted, List<CaptionView> present) {
        List<CaptionView> left = new ArrayList<>(present);
        left.removeIf(caption -> wanted.stream().anyMatch(other -> caption.id().equals(other.id())));
        List<CaptionRequest> recognised = new ArrayList<>();
        for (CaptionRequest caption : wanted) {
            CaptionView same = caption.id() != null
                    ? null
                    : left.stream()
                            .filter(other -> other.text().equals(caption.text()))
                            .findFirst()
                            .orElse(null);
            left.remove(same);
            recognised.add(same == null ? caption : caption.withId(same.id()));
        }
        return recognised;
    }

    /** Stores an article that was withdrawn elsewhere as one that was published and is withdrawn. */
    public void bury(ImportedVersion version, ImportedWithdrawal withdrawal, Instant now) {
        Article article = write(version, journal.who(), now);
        article.withdraw(withdrawal.killed(), journal.who(), now);
        articles.flush();
        journal.saved(article, null);
        journal.published(article);
        journal.took(Step.IMPORT, article, null, withdrawal.reason());
        edition.bury(withdrawal, now);
    }
}

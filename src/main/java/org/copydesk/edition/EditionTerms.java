package org.copydesk.edition;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.copydesk.platform.Chunks;
import org.hibernate.Session;

/**
 * The slugs of the tags, sections and bylines that the edition shows. A former slug leads to the present one, but only if
 * readers once knew it, and never to a term that the edition does not show.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class EditionTerms {
    private final Session database;
    private final ChangeLog changes;

    EditionTerms(Session database, ChangeLog changes) {
        this.database = database;
        this.changes = changes;
    }

    /** Which of these tags published articles carry, or stand in as their section. */
    public Set<String> shownTags(Collection<String> slugs) {
        Set<String> shown =
                shown("select term.slug from EditionTerm where term.type = 'TAG' and term.slug in ?1", slugs);
        shown.addAll(shownSections(slugs));
        return shown;
    }

    /** Which of these sections published articles stand in. */
    public Set<String> shownSections(Collection<String> slugs) {
        return shown("select term.slug from EditionTerm where term.type = 'SECTION' and term.slug in ?1", slugs);
    }

    /** Whether published articles are credited to the byline. */
    public boolean showsByline(String slug) {
        return !shown("select term.slug from EditionTerm where term.type = 'BYLINE' and term.slug in ?1", List.of(slug))
                .isEmpty();
    }

    private Set<String> shown(String query, Collection<String> slugs) {
        Set<String> shown = new HashSet<>();
        for (List<String> chunk : Chunks.of(slugs)) {
            shown.addAll(database.createSelectionQuery(query, String.class)
                    .setParameter(1, chunk)
                    .getResultList());
        }
        return shown;
    }

    /** Keeps a tag's former slug, as a tag and as a section; the caller has locked the log's head. */
    public void tagMoved(String former, String present) {
        moved(FormerTerm.Type.TAG, former, present);
        moved(FormerTerm.Type.SECTION, former, present);
    }

    /** Keeps a byline's former slug; the caller has locked the log's head. */
    public void bylineMoved(String former, String present) {
        moved(FormerTerm.Type.BYLINE, former, present);
    }

    private void moved(FormerTerm.Type type, String former, String present) {
        database.createMutationQuery("delete from FormerTerm where key.type = ?1 and key.slug = ?2")
                .setParameter(1, type)
                .setParameter(2, present)
                .executeUpdate();
        database.createMutationQuery("update FormerTerm set presentSlug = ?3 where key.type = ?1 and presentSlug = ?2")
                .setParameter(1, type)
                .setParameter(2, former)
                .setParameter(3, present)
                .executeUpdate();
        if (isShown(type, former)) {
            database.merge(new FormerTerm(new FormerTerm.Key(type, former), present));
        }
    }

    /**
     * Keeps a former slug that another newsroom's edition redirects.
     *
     * @return whether that is new
     */
    public boolean redirect(FormerSlug former) {
        FormerTerm.Key key =
                new FormerTerm.Key(FormerTerm.Type.valueOf(former.of().name()), former.slug());
        FormerTerm known = database.find(FormerTerm.class, key);
        if (known != null && known.presentSlug().equals(former.present())) {
            return false;
        }
        changes.lockHead();
        database.merge(new FormerTerm(key, former.present()));
        return true;
    }

    private boolean isShown(FormerTerm.Type type, String slug) {
        return !database.createSelectionQuery(FormerTerm.shown(type, "?1"), Integer.class)
                .setParameter(1, slug)
                .setMaxResults(1)
                .getResultList()
                .isEmpty();
    }
}

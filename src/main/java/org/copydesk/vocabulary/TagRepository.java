package org.copydesk.vocabulary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

@ApplicationScoped
class TagRepository extends TermRepository<Tag> {
    /** The last part of an address that is no tag's. */
    static final String RESERVED = "import";

    TagRepository() {
        super(Tag.class);
    }

    /** A tag's place in the hierarchy. */
    record Place(UUID id, UUID parentId) {}

    /** The tags of these URIs, the oldest last. */
    List<Named<Tag>> byUris(Collection<String> uris) {
        return named("select t.uri, t from Tag t where t.uri in ?1 order by t.id desc", uris);
    }

    /** Labels in other languages are found like aliases. */
    @Override
    List<Named<Tag>> byAliases(Collection<String> lowerCase) {
        List<Named<Tag>> found = new ArrayList<>(super.byAliases(lowerCase));
        found.addAll(named("select lower(l), t from Tag t join t.labels l where lower(l) in ?1", lowerCase));
        return found;
    }

    /** The tags of a kind with a label, given in lower case. Until the transaction ends, nobody else compares labels. */
    List<Tag> labelled(String lowerCase, TagKind kind) {
        getEntityManager().find(TagLabelling.class, TagLabelling.ONLY, LockModeType.PESSIMISTIC_WRITE);
        return list("lower(name) = ?1 and kind = ?2", lowerCase, kind);
    }

    @Override
    boolean isReserved(String slug) {
        return slug.equals(RESERVED);
    }

    List<Tag> children(Tag tag) {
        return list("parent", tag);
    }

    List<Place> hierarchy() {
        return getEntityManager()
                .createQuery("select t.id, t.parent.id from Tag t where t.parent is not null", Place.class)
                .getResultList();
    }
}

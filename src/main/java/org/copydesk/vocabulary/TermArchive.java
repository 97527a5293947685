package org.copydesk.vocabulary;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.copydesk.platform.Ids;
import org.copydesk.platform.ImportOutcome;
import org.copydesk.platform.json.JsonObjects;
import org.copydesk.platform.problem.ErrorCode;
import org.copydesk.platform.problem.ProblemException;
import org.copydesk.platform.text.Slugs;
import org.copydesk.platform.web.IfMatch;
import org.copydesk.vocabulary.Vocabulary.TermRequest;

/** Exports and imports the terms of one kind, with all their slugs and the ids of the terms merged into them. */
public abstract class TermArchive<T extends VocabularyTerm, R extends TermRequest> {
    private static final IfMatch ANY_VERSION = IfMatch.of("*");

    private final Vocabulary<T, ?, R> vocabulary;
    private final TermRepository<T> terms;
    private final JsonObjects json;
    private final Class<R> requestType;

    TermArchive(Vocabulary<T, ?, R> vocabulary, TermRepository<T> terms, JsonObjects json, Class<R> requestType) {
        this.vocabulary = vocabulary;
        this.terms = terms;
        this.json = json;
        this.requestType = requestType;
    }

    /** The request that makes a term what it is. */
    abstract R request(T term);

    /**
     * What a term is known by, beside what a request says of it.
     *
     * @param formerSlugs slugs that it had before, or took over from terms that were merged into it
     * @param mergedIds the ids of those terms
     */
    record Identity(
            UUID id,
            @Size(max = 1000)
                    List<@NotNull @Size(max = Slugs.MAX_LENGTH) @Pattern(regexp = Slugs.PATTERN) String> formerSlugs,
            @Size(max = 1000) List<@NotNull UUID> mergedIds) {
        Identity {
            formerSlugs = formerSlugs == null ? List.of() : formerSlugs;
            mergedIds = mergedIds == null ? List.of() : mergedIds;
        }

        static Identity of(VocabularyTerm term) {
            return new Identity(
                    term.id(),
                    term.slugs().stream()
                            .filter(slug -> !slug.equals(term.slug()))
                            .sorted()
                            .toList(),
                    term.mergedIds().stream().sorted().toList());
        }
    }

    /** All terms in the form that {@link #store} takes, each after those that it refers to, otherwise by slug. */
    public List<ObjectNode> all() {
        return inOrder(terms.bySlug()).stream()
                .map(term -> json.of(Identity.of(term), request(term)))
                .toList();
    }

    List<T> inOrder(List<T> bySlug) {
        return bySlug;
    }

    /**
     * Creates a term as a line describes it, or changes the one with its id or slug. A term that has the line's slug no more,
     * because it was renamed or merged here, stays as it is.
     *
     * @throws ProblemException 422 for what is not valid, 409 for a slug that is another term's
     */
    public ImportOutcome store(ObjectNode line) {
        ObjectNode rest = line.deepCopy(); // a line that has to be stored again is whole
        Identity identity = json.take(rest, Identity.class);
        R request = json.all(rest, requestType);
        Optional<T> sameId = Optional.ofNullable(identity.id())
                .map(id -> terms.byAnyIds(List.of(id)).get(id));
        Optional<T> known = sameId.or(() -> Optional.ofNullable(request.slug()).flatMap(terms::byAnySlug));
        if (known.isEmpty()) {
            T term = vocabulary.added(identity.id() == null ? Ids.next() : identity.id(), request);
            takeOver(term, identity);
            return ImportOutcome.CREATED;
        }
        T term = known.get();
        boolean isAnother = sameId.isEmpty() && !term.slug().equals(request.slug());
        return isAnother ? ImportOutcome.UNCHANGED : change(term, identity, request);
    }

    private ImportOutcome change(T term, Identity identity, R request) {
        List<Object> before = everything(term);
        vocabulary.change(term.slug(), ANY_VERSION, request);
        takeOver(term, identity);
        return before.equals(everything(term)) ? ImportOutcome.UNCHANGED : ImportOutcome.UPDATED;
    }

    private List<Object> everything(T term) {
        return List.of(request(term), Set.copyOf(term.slugs()), Set.copyOf(term.mergedIds()));
    }

    private void takeOver(T term, Identity identity) {
        Set<String> fresh = new HashSet<>(identity.formerSlugs());
        fresh.removeAll(term.slugs());
        for (String slug : fresh) {
            if (terms.isTaken(slug)) {
                throw new ProblemException(
                        ErrorCode.NOT_UNIQUE,
                        "Another " + terms.type() + " has or had the former slug \"" + slug + "\".");
            }
        }
        Set<UUID> mergedIds = new HashSet<>(identity.mergedIds());
        mergedIds.remove(term.id());
        term.takeOver(new VocabularyTerm.Names(List.of(), fresh, mergedIds));
        terms.flush();
    }
}

package org.copydesk.byline;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.copydesk.platform.Ids;
import org.copydesk.platform.Loaded;
import org.copydesk.platform.RetriedOnCollision;
import org.copydesk.platform.problem.ErrorCode;
import org.copydesk.platform.problem.ProblemException;
import org.copydesk.platform.text.Slugs;
import org.copydesk.platform.web.IfMatch;
import org.copydesk.platform.web.JsonObjects;

/** Carries bylines from one newsroom to another, with everything that they answer to. */
@ApplicationScoped
@RetriedOnCollision
@Transactional
public class BylineArchive {
    private static final IfMatch WHATEVER = IfMatch.of("*");

    private final Bylines desk;
    private final BylineRepository bylines;
    private final JsonObjects json;

    BylineArchive(Bylines desk, BylineRepository bylines, JsonObjects json) {
        this.desk = desk;
        this.bylines = bylines;
        this.json = json;
    }

    /**
     * What a byline is known by, beside what a request says of it.
     *
     * @param formerSlugs slugs that it had before, or took over from bylines that were merged into it
     * @param mergedIds the ids of those bylines
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

        static Identity of(Byline byline) {
            return new Identity(
                    byline.id(),
                    byline.slugs().stream()
                            .filter(slug -> !slug.equals(byline.slug()))
                            .sorted()
                            .toList(),
                    byline.mergedIds().stream().sorted().toList());
        }
    }

    /** All bylines in the form that {@link #store} takes, by slug. */
    public List<ObjectNode> all() {
        return bylines.list("order by slug").stream()
                .map(byline -> json.of(Identity.of(byline), request(byline)))
                .toList();
    }

    private static BylineRequest request(Byline byline) {
        return new BylineRequest(
                byline.slug(),
                byline.name(),
                byline.kind(),
                List.copyOf(byline.aliases()),
                byline.role(),
                byline.affiliation(),
                byline.bio(),
                List.copyOf(byline.links()),
                byline.email());
    }

    /**
     * Makes a byline what a line says of it, or a new one. A byline that has the line's slug no more, because it was renamed
     * or merged here, is left alone.
     *
     * @throws ProblemException 422 for what is not valid, 409 for a slug that is another byline's
     */
    public Loaded store(ObjectNode line) {
        ObjectNode rest = line.deepCopy(); // a line that has to be stored again is whole
        Identity identity = json.take(rest, Identity.class);
        BylineRequest request = json.all(rest, BylineRequest.class);
        Optional<Byline> sameId = Optional.ofNullable(identity.id()).flatMap(this::byId);
        Optional<Byline> known =
                sameId.or(() -> Optional.ofNullable(request.slug()).flatMap(bylines::byAnySlug));
        if (known.isEmpty()) {
            Byline byline = desk.added(identity.id() == null ? Ids.next() : identity.id(), request);
            takeOver(byline, identity);
            return Loaded.CREATED;
        }
        Byline byline = known.get();
        boolean isAnother = sameId.isEmpty() && !byline.slug().equals(request.slug());
        return isAnother ? Loaded.UNCHANGED : change(byline, identity, request);
    }

    private Optional<Byline> byId(UUID id) {
        return Optional.ofNullable(bylines.findById(id))
                .or(() -> bylines.byMergedIds(List.of(id)).stream().findFirst());
    }

    private Loaded change(Byline byline, Identity identity, BylineRequest request) {
        List<Object> before = everything(byline);
        desk.change(byline.slug(), WHATEVER, request);
        takeOver(byline, identity);
        return before.equals(everything(byline)) ? Loaded.UNCHANGED : Loaded.UPDATED;
    }

    private static List<Object> everything(Byline byline) {
        return List.of(request(byline), Set.copyOf(byline.slugs()), Set.copyOf(byline.mergedIds()));
    }

    private void takeOver(Byline byline, Identity identity) {
        Set<String> fresh = new HashSet<>(identity.formerSlugs());
        fresh.removeAll(byline.slugs());
        for (String slug : fresh) {
            if (bylines.isTaken(slug)) {
                throw new ProblemException(
                        ErrorCode.NOT_UNIQUE, "Another byline has or had the former slug \"" + slug + "\".");
            }
        }
        Set<UUID> mergedIds = new HashSet<>(identity.mergedIds());
        mergedIds.remove(byline.id());
        byline.takeOver(new Byline.Names(List.of(), fresh, mergedIds));
        bylines.flush();
    }
}

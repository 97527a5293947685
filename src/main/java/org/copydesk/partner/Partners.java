package org.copydesk.partner;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.logging.Log;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.copydesk.access.CurrentStaff;
import org.copydesk.edition.audience.Audience;
import org.copydesk.edition.audience.AudienceRepository;
import org.copydesk.edition.log.ChangeLog;
import org.copydesk.platform.Ids;
import org.copydesk.platform.json.MergePatch;
import org.copydesk.platform.problem.ErrorCode;
import org.copydesk.platform.problem.ProblemException;
import org.copydesk.platform.text.PlainText;

/** Makes, changes and removes partners. */
@ApplicationScoped
@Transactional
public class Partners {
    private final PartnerRepository partners;
    private final ChangeLog log;
    private final AudienceRepository edition;
    private final MergePatch patches;
    private final Event<PartnerChanged> changes;
    private final CurrentStaff staff;
    private final Clock clock;

    Partners(
            PartnerRepository partners,
            ChangeLog log,
            AudienceRepository edition,
            MergePatch patches,
            Event<PartnerChanged> changes,
            CurrentStaff staff,
            Clock clock) {
        this.partners = partners;
        this.log = log;
        this.edition = edition;
        this.patches = patches;
        this.changes = changes;
        this.staff = staff;
        this.clock = clock;
    }

    /** @throws ProblemException 409 if a partner has this name, 422 if the entitlement is none, or a reason is missing */
    PartnerView create(PartnerRequest request) {
        Partner partner = new Partner(Ids.next(), clock.instant(), staff.name());
        describe(partner, request);
        partners.persistAndFlush(partner);
        Log.infof("%s made partner %s (%s)", staff.name(), partner.name(), partner.id());
        return PartnerView.of(partner);
    }

    /**
     * Changes what a patch names (RFC 7396), but for the entitlement, which is replaced as a whole.
     *
     * @throws ProblemException 404, and as {@link #create}
     */
    PartnerView change(UUID id, JsonNode patch) {
        Partner partner = partners.locked(id).orElseThrow(() -> unknown(id));
        PartnerRequest present = PartnerView.of(partner).asRequest();
        boolean replaces = patch.path("entitlement").isObject();
        PartnerRequest changed = patches.apply(
                replaces ? ((ObjectNode) patch.deepCopy()).without("entitlement") : patch,
                present,
                PartnerRequest.class);
        describe(partner, replaces ? changed.entitled(patch.get("entitlement")) : changed);
        partners.flush();
        changes.fire(new PartnerChanged(id));
        Log.infof("%s changed partner %s (%s)", staff.name(), partner.name(), id);
        return PartnerView.of(partner);
    }

    private void describe(Partner partner, PartnerRequest request) {
        String name = PlainText.singleLine(request.name());
        partners.named(name).filter(other -> !other.id().equals(partner.id())).ifPresent(other -> {
            throw new ProblemException(ErrorCode.NOT_UNIQUE, "There is a partner named \"" + name + "\".");
        });
        if (request.status() == PartnerStatus.SUSPENDED
                && (request.reason() == null || PlainText.isBlank(request.reason()))) {
            throw ProblemException.invalid("/reason", "missing", "Say why the partner is suspended; it is told so.");
        }
        Audience entitlement = EntitlementJson.read(request.entitlement(), "/entitlement");
        partner.describe(request, name);
        partner.entitle(
                entitlement,
                edition.withFormerSlugs(entitlement),
                new Partner.Shape(request.fullText(), request.pictures(), request.advanceCopy()),
                log.head());
    }

    /** Returns partners in the order of their creation, after the one with this id. */
    List<PartnerView> page(UUID after, int most) {
        return partners.page(after, most).stream().map(PartnerView::of).toList();
    }

    /** The names of partners by their ids. */
    public Map<UUID, String> names(Collection<UUID> ids) {
        return ids.isEmpty()
                ? Map.of()
                : partners.byIds(ids).stream().collect(Collectors.toMap(Partner::id, Partner::name));
    }

    /** Those of these partners that are served at this moment: not suspended, expired or removed. */
    public Set<UUID> served(Collection<UUID> ids) {
        return partners.served(ids, clock.instant());
    }

    /** @throws ProblemException 404 */
    public PartnerView get(UUID id) {
        return PartnerView.of(partners.findByIdOptional(id).orElseThrow(() -> unknown(id)));
    }

    /**
     * What a partner is entitled to at this moment, with the slugs that its terms have come to have.
     *
     * @throws ProblemException 404
     */
    public Audience entitlement(UUID id) {
        return partners.findByIdOptional(id).orElseThrow(() -> unknown(id)).effective();
    }

    /**
     * Removes a partner with its tokens.
     *
     * @throws ProblemException 404, or 409 if it was ever given something: the ledger needs to know whom
     */
    void remove(UUID id) {
        Partner partner = partners.locked(id).orElseThrow(() -> unknown(id));
        if (partner.wasGivenSomething()) {
            throw new ProblemException(
                    ErrorCode.IN_USE,
                    "The ledger has what this partner was given. Suspend it, or let it expire, to end its access.");
        }
        partners.delete(partner);
        changes.fire(new PartnerChanged(id));
        Log.infof("%s removed partner %s (%s)", staff.name(), partner.name(), id);
    }

    private static ProblemException unknown(UUID id) {
        return ProblemException.notFound("partner", id.toString());
    }
}

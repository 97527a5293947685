package org.copydesk.partner.ledger;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.copydesk.access.Role;
import org.copydesk.partner.Partners;
import org.copydesk.platform.paging.CursorCodec;
import org.copydesk.platform.paging.Page;
import org.copydesk.platform.paging.PageRequest;
import org.copydesk.platform.web.ResourceId;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/v1/admin/partners/{id}")
@Tag(name = "Partners")
@RolesAllowed(Role.ADMIN_NAME)
class LedgerResource {
    private static final String CSV = "text/csv";

    private final Partners partners;
    private final Ledger ledger;
    private final CursorCodec cursors;
    private final Clock clock;

    LedgerResource(Partners partners, Ledger ledger, CursorCodec cursors, Clock clock) {
        this.partners = partners;
        this.ledger = ledger;
        this.cursors = cursors;
        this.clock = clock;
    }

    /** Which holdings to list: more at once than of other lists. */
    static class Query {
        @QueryParam("at")
        Instant at;

        @QueryParam("limit")
        @DefaultValue("20")
        @Min(1)
        @Max(1000)
        Integer limit;

        @QueryParam("cursor")
        @Size(max = 1024)
        String cursor;

        PageRequest page() {
            return PageRequest.of(limit, cursor);
        }
    }

    @GET
    @Path("/holdings")
    @Produces(MediaType.APPLICATION_JSON)
    public Page<HoldingView> listHoldings(@RestPath ResourceId id, @BeanParam @Valid Query query) {
        UUID partner = partners.get(id.value()).id();
        Instant at = Objects.requireNonNullElseGet(query.at, clock::instant);
        return query.page()
                .page(
                        cursors,
                        "admin/holdings|" + partner + "|" + query.at,
                        UUID::fromString,
                        (after, most) -> ledger.holdings(partner, at, after, most),
                        HoldingView::articleId);
    }

    @GET
    @Path("/usage")
    @Produces({MediaType.APPLICATION_JSON, CSV})
    @APIResponse(
            responseCode = "200",
            content = {
                @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = UsageView.class)),
                @Content(mediaType = CSV, schema = @Schema(implementation = String.class))
            })
    public RestResponse<Object> readUsage(
            @RestPath ResourceId id,
            @QueryParam("month")
                    @Pattern(regexp = "\\d{4}-(0[1-9]|1[0-2])", message = "must be a month such as 2026-11")
                    String month,
            @QueryParam("format") @Pattern(regexp = "json|csv", message = "must be json or csv") String format,
            @HeaderParam(HttpHeaders.ACCEPT) @Parameter(hidden = true) String accept) {
        UsageView usage = new UsageView(ledger.usage(partners.get(id.value()).id(), month));
        boolean isCsv = format == null ? accept != null && accept.startsWith(CSV) : format.equals("csv");
        return RestResponse.ResponseBuilder.<Object>ok(
                        isCsv ? usage.csv() : usage, isCsv ? CSV + ";charset=UTF-8" : MediaType.APPLICATION_JSON)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }
}

package org.copydesk.partner;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import org.copydesk.edition.audience.Audience;
import org.copydesk.edition.audience.AudienceReader;
import org.copydesk.edition.audience.LiveArticle;
import org.copydesk.platform.paging.CursorCodec;
import org.copydesk.platform.paging.Page;

/** Shows what an entitlement covers at this moment. */
@ApplicationScoped
@Transactional
class EntitlementPreview {
    private final AudienceReader edition;
    private final CursorCodec cursors;
    private final ObjectMapper json;

    EntitlementPreview(AudienceReader edition, CursorCodec cursors, ObjectMapper json) {
        this.edition = edition;
        this.cursors = cursors;
        this.json = json;
    }

    /** @param pointer where in the request the entitlement stands */
    Page<EntitledArticle> of(JsonNode entitlement, String pointer, PartnerList query) {
        Audience audience = edition.withFormerSlugs(EntitlementJson.read(entitlement, pointer));
        String scope = "entitlement|" + EntitlementJson.text(audience);
        UUID after = query.after(scope, cursors);
        List<EntitledArticle> rows = edition.articles(audience, after, query.limit + 1, false).stream()
                .map(this::shown)
                .toList();
        return Page.of(
                rows,
                query.limit,
                edition.count(audience),
                row -> cursors.encode(scope, List.of(row.id().toString())));
    }

    private EntitledArticle shown(LiveArticle article) {
        try {
            return EntitledArticle.of(json.readTree(article.listing()));
        } catch (JsonProcessingException damaged) {
            throw new IllegalStateException("A stored listing can't be read", damaged);
        }
    }
}

package org.copydesk.partner;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.copydesk.edition.advance.AdvanceArticle;
import org.copydesk.edition.advance.AdvanceCopyRepository;
import org.copydesk.edition.audience.Audience;
import org.copydesk.edition.audience.AudienceRepository;
import org.copydesk.edition.audience.LiveArticle;
import org.copydesk.platform.paging.CursorCodec;
import org.copydesk.platform.paging.Page;
import org.copydesk.platform.paging.PageRequest;

/** Lists the articles that an entitlement covers now. */
@ApplicationScoped
@Transactional
class EntitlementPreview {
    private final AudienceRepository edition;
    private final AdvanceCopyRepository advances;
    private final CursorCodec cursors;
    private final ObjectMapper json;

    EntitlementPreview(
            AudienceRepository edition, AdvanceCopyRepository advances, CursorCodec cursors, ObjectMapper json) {
        this.edition = edition;
        this.advances = advances;
        this.cursors = cursors;
        this.json = json;
    }

    /**
     * @param pointer where in the request the entitlement stands
     * @param advanceCopy whether with stories under embargo
     */
    Page<EntitledArticle> of(JsonNode entitlement, String pointer, boolean advanceCopy, PageRequest query) {
        Audience audience = edition.withFormerSlugs(EntitlementJson.read(entitlement, pointer));
        String scope = "entitlement|" + EntitlementJson.text(audience);
        return query.page(
                        cursors,
                        scope,
                        UUID::fromString,
                        (after, most) -> articles(audience, advanceCopy, after, most),
                        EntitledArticle::id)
                .withTotal(edition.count(audience) + (advanceCopy ? advances.count(audience) : 0));
    }

    /** In the order of their ids, which both databases and their text have in common. */
    private List<EntitledArticle> articles(Audience audience, boolean advanceCopy, UUID after, int most) {
        Stream<LiveArticle> published = edition.articles(audience, after, most, false).stream();
        Stream<LiveArticle> ahead = advanceCopy
                ? advances.standing(audience, after, most, false).stream().map(AdvanceArticle::article)
                : Stream.empty();
        return Stream.concat(published, ahead)
                .sorted(Comparator.comparing(article -> article.id().toString()))
                .limit(most)
                .map(this::shown)
                .toList();
    }

    private EntitledArticle shown(LiveArticle article) {
        try {
            return EntitledArticle.of(json.readTree(article.listing()));
        } catch (JsonProcessingException damaged) {
            throw new IllegalStateException("A stored listing can't be read", damaged);
        }
    }
}

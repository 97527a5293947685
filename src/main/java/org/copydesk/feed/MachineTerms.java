package org.copydesk.feed;

import jakarta.inject.Singleton;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.copydesk.edition.Rights;
import org.copydesk.feed.rights.Rsl;
import org.copydesk.feed.rights.TdmRep;
import org.copydesk.feed.story.MiningTerms;
import org.copydesk.feed.story.Publication;
import org.copydesk.serving.Representation;

/** Says in the headers of an answer what machines may do with what is in it. */
@Singleton
class MachineTerms {
    private final Publication publication;

    MachineTerms(Publication publication) {
        this.publication = publication;
    }

    /** What holds where nothing else is said. */
    Map<String, String> ofPublication() {
        return headers(List.of(MiningTerms.of(publication.rights())));
    }

    /** @param own what the articles in the answer say themselves; what the strictest says holds for all */
    Representation on(Representation answer, List<Rights> own) {
        return answer.with(headers(
                own.stream().map(publication::rightsWith).map(MiningTerms::of).toList()));
    }

    /** The same for one article, with a link to its licence. */
    Representation on(Representation answer, Rights own, String address) {
        Representation said = on(answer, List.of(own));
        return MiningTerms.of(publication.rightsWith(own)).isPresent()
                ? said.link("license", address + ".rsl", Rsl.MEDIA_TYPE)
                : said;
    }

    private Map<String, String> headers(List<Optional<MiningTerms>> terms) {
        Map<String, String> headers = new LinkedHashMap<>();
        MiningTerms.contentUsage(terms).ifPresent(usage -> headers.put("Content-Usage", usage));
        MiningTerms.reservation(terms)
                .ifPresent(reservation -> headers.putAll(TdmRep.headers(reservation, publication)));
        return headers;
    }
}

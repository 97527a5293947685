package org.copydesk.feed;

import jakarta.inject.Singleton;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.copydesk.delivery.answer.Representation;
import org.copydesk.edition.snapshot.Rights.DataMining;
import org.copydesk.feed.rights.Rsl;
import org.copydesk.feed.rights.TdmRep;
import org.copydesk.feed.story.MiningTerms;
import org.copydesk.feed.story.Publication;

/** Adds headers that state what machines may do with an answer. */
@Singleton
class MachineTerms {
    private final Publication publication;

    MachineTerms(Publication publication) {
        this.publication = publication;
    }

    /** What holds where nothing else is said. */
    Map<String, String> ofPublication() {
        return headers(List.of(with(null)));
    }

    /** @param own what each article in the answer says itself, or null; what the strictest says holds for all */
    Representation on(Representation answer, List<DataMining> own) {
        return answer.with(headers(own.stream().map(this::with).toList()));
    }

    /** The same for one article, with a link to its licence. */
    Representation on(Representation answer, DataMining own, String address) {
        Optional<MiningTerms> terms = with(own);
        Representation said = answer.with(headers(List.of(terms)));
        return terms.isPresent() ? said.link("license", address + ".rsl", Rsl.MEDIA_TYPE) : said;
    }

    /** What holds for an article: what it says itself, and else what the publication says. */
    private Optional<MiningTerms> with(DataMining own) {
        return MiningTerms.of(own == null ? publication.rights().dataMining() : own);
    }

    private Map<String, String> headers(List<Optional<MiningTerms>> terms) {
        Map<String, String> headers = new LinkedHashMap<>();
        MiningTerms.contentUsage(terms).ifPresent(usage -> headers.put("Content-Usage", usage));
        MiningTerms.reservation(terms)
                .ifPresent(reservation -> headers.putAll(TdmRep.headers(reservation, publication)));
        return headers;
    }
}

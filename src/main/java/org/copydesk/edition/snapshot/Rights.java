package org.copydesk.edition.snapshot;

import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The rights that others have in an article.
 *
 * @param syndicatable whether partners may have it; null at the desk means the default, which is yes
 * @param dataMining whether machines may mine it, or null if nothing is said
 */
@Embeddable
@Schema(name = "Rights")
public record Rights(
        @Size(max = 500) String copyrightHolder,
        @Size(max = 1000) String copyrightNotice,
        @Size(max = 4000) String usageTerms,
        Boolean syndicatable,
        @Enumerated(EnumType.STRING) DataMining dataMining) {

    public static final Rights UNSTATED = new Rights(null, null, null, true, null);

    /** Text and data mining, by the PLUS vocabulary that the IPTC's data-mining property uses. */
    public enum DataMining {
        @JsonProperty("allowed")
        ALLOWED("DMI-ALLOWED"),
        @JsonProperty("prohibited")
        PROHIBITED("DMI-PROHIBITED"),
        @JsonProperty("prohibited-ai-training")
        PROHIBITED_AI_TRAINING("DMI-PROHIBITED-AIMLTRAINING"),
        @JsonProperty("prohibited-generative-ai-training")
        PROHIBITED_GENERATIVE_AI_TRAINING("DMI-PROHIBITED-GENAIMLTRAINING"),
        @JsonProperty("prohibited-except-search-indexing")
        PROHIBITED_EXCEPT_SEARCH_INDEXING("DMI-PROHIBITED-EXCEPTSEARCHENGINEINDEXING"),
        @JsonProperty("prohibited-see-terms")
        PROHIBITED_SEE_TERMS("DMI-PROHIBITED-SEECONSTRAINT");

        private final String plusTerm;

        DataMining(String plusTerm) {
            this.plusTerm = plusTerm;
        }

        /** The term's last part in PLUS' vocabulary, such as {@code DMI-PROHIBITED}. */
        public String plusTerm() {
            return plusTerm;
        }
    }

    /** The same with defaults left open, as the desk keeps it; null where nothing else is said. */
    public static Rights stated(Rights rights) {
        if (rights == null || rights.settled().equals(UNSTATED)) {
            return null;
        }
        return new Rights(
                rights.copyrightHolder,
                rights.copyrightNotice,
                rights.usageTerms,
                Boolean.FALSE.equals(rights.syndicatable) ? false : null,
                rights.dataMining);
    }

    /** The same with what is left open filled in. */
    public Rights settled() {
        return new Rights(
                copyrightHolder, copyrightNotice, usageTerms, syndicatable == null || syndicatable, dataMining);
    }
}

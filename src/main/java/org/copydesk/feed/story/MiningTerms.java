package org.copydesk.feed.story;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.copydesk.edition.snapshot.Rights.DataMining;

/**
 * Translates the data-mining terms of an article into each vocabulary for them. Where one lacks a word, the next
 * stricter one stands for it.
 */
public enum MiningTerms {
    ALLOWED("DMI-ALLOWED", "all", null, true, true, true),
    PROHIBITED("DMI-PROHIBITED", null, "all", false, false, false),
    PROHIBITED_AI_TRAINING("DMI-PROHIBITED-AIMLTRAINING", null, "ai-train", false, null, null),
    PROHIBITED_GENERATIVE_AI_TRAINING("DMI-PROHIBITED-GENAIMLTRAINING", null, "ai-train", false, null, null),
    PROHIBITED_EXCEPT_SEARCH_INDEXING(
            "DMI-PROHIBITED-EXCEPTSEARCHENGINEINDEXING", "search", "ai-all", false, false, true),
    PROHIBITED_SEE_TERMS("DMI-PROHIBITED-SEECONSTRAINT", null, "all", false, false, false);

    private static final String PLUS = "http://ns.useplus.org/ldf/vocab/";

    private final String plusTerm;
    private final String permitted;
    private final String prohibited;
    private final Boolean training;
    private final Boolean generating;
    private final Boolean searching;

    MiningTerms(
            String plusTerm,
            String permitted,
            String prohibited,
            Boolean training,
            Boolean generating,
            Boolean searching) {
        this.plusTerm = plusTerm;
        this.permitted = permitted;
        this.prohibited = prohibited;
        this.training = training;
        this.generating = generating;
        this.searching = searching;
    }

    /** The terms, or nothing where nothing is said: null. */
    public static Optional<MiningTerms> of(DataMining mining) {
        return Optional.ofNullable(mining).map(said -> valueOf(said.name()));
    }

    /** The value of the IPTC's data-mining property: a term of the PLUS vocabulary, as a URI. */
    public String plusUri() {
        return PLUS + plusTerm;
    }

    /** The text that the PLUS term sends readers to (Other Constraints); null for a term that says all itself. */
    public String constraints(String usageTerms) {
        return this == PROHIBITED_SEE_TERMS ? usageTerms : null;
    }

    /** What Really Simple Licensing 1.0 calls permitted (section 3.4.1), or null for what is not listed. */
    public String permittedUsage() {
        return permitted;
    }

    /** What Really Simple Licensing 1.0 calls prohibited, or null. */
    public String prohibitedUsage() {
        return prohibited;
    }

    /** Whether rights of text and data mining are reserved, as TDMRep says it: 1 or 0. */
    public int reservation() {
        return this == ALLOWED ? 0 : 1;
    }

    /**
     * The value of a {@code Content-Usage} header (draft-ietf-aipref-attach) for an answer that holds articles under these
     * terms: what one of them disallows is disallowed, and only what all of them allow is allowed. Nothing if no
     * preference is left.
     *
     * @param terms one for each article; empty where an article says nothing
     */
    public static Optional<String> contentUsage(Collection<Optional<MiningTerms>> terms) {
        String preferences = Stream.of(
                        preference("train-ai", terms, one -> one.training),
                        preference("ai-use", terms, one -> one.generating),
                        preference("search", terms, one -> one.searching))
                .flatMap(Optional::stream)
                .collect(Collectors.joining(", "));
        return preferences.isEmpty() ? Optional.empty() : Optional.of(preferences);
    }

    private static Optional<String> preference(
            String category, Collection<Optional<MiningTerms>> terms, Function<MiningTerms, Boolean> asked) {
        List<Optional<Boolean>> said = terms.stream().map(one -> one.map(asked)).toList();
        if (said.contains(Optional.of(false))) {
            return Optional.of(category + "=n");
        }
        boolean allowed = !said.isEmpty() && said.stream().allMatch(Optional::isPresent);
        return allowed ? Optional.of(category + "=y") : Optional.empty();
    }

    /** Whether an answer that holds articles under these terms reserves text and data mining; nothing if none says. */
    public static Optional<Integer> reservation(Collection<Optional<MiningTerms>> terms) {
        return terms.stream()
                .flatMap(Optional::stream)
                .map(MiningTerms::reservation)
                .max(Integer::compare);
    }
}

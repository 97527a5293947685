package org.copydesk.transfer;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.narayana.jta.QuarkusTransaction;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.copydesk.edition.Edition;
import org.copydesk.edition.snapshot.FormerSlug;
import org.copydesk.platform.ImportOutcome;
import org.copydesk.platform.json.JsonObjects;
import org.copydesk.platform.problem.ErrorCode;
import org.copydesk.platform.problem.KnownProblems;
import org.copydesk.platform.problem.ProblemException;
import org.copydesk.transfer.story.ImportedSlugs;
import org.copydesk.transfer.story.StoryImporter;
import org.copydesk.transfer.story.StoryOutcome;
import org.copydesk.transfer.story.WithdrawalImporter;
import org.copydesk.vocabulary.BylineArchive;
import org.copydesk.vocabulary.TagArchive;

/**
 * Stores the lines of one import in their order: stories that follow one another together, and so tags and bylines, everything
 * else by itself.
 */
final class ImportSession {
    /** Beyond that, what a session has to look through costs more than a transaction. */
    private static final int MOST_WORDS = 50;

    private final StoryImporter stories;
    private final ImportedSlugs slugs;
    private final TagArchive tags;
    private final BylineArchive bylines;
    private final WithdrawalImporter withdrawals;
    private final Edition edition;
    private final JsonObjects json;
    private final ImportReport report;
    private final ImportSeal seal;

    ImportSession(Desks desks, JsonObjects json, ImportReport report, boolean isWhole) {
        this.stories = desks.stories();
        this.slugs = stories.slugs();
        this.tags = desks.tags();
        this.bylines = desks.bylines();
        this.withdrawals = desks.withdrawals();
        this.edition = desks.edition();
        this.json = json;
        this.report = report;
        this.seal = new ImportSeal(json, isWhole);
    }

    /** Where the lines go. */
    record Desks(
            StoryImporter stories,
            TagArchive tags,
            BylineArchive bylines,
            WithdrawalImporter withdrawals,
            Edition edition) {}

    /**
     * Stores lines.
     *
     * @throws ProblemException {@link ErrorCode#UNAVAILABLE} if the database is away: then the lines behind those counted are
     *     not stored
     */
    void store(List<ImportItem> items) throws IOException {
        List<ImportItem> together = new ArrayList<>();
        Set<Object> keys = new HashSet<>();
        List<ImportItem> words = new ArrayList<>();
        for (ImportItem item : items) {
            boolean joins = item.story() != null && item.story().keys().stream().noneMatch(keys::contains);
            if (!joins) {
                storeStories(together);
                together = new ArrayList<>();
                keys = new HashSet<>();
            }
            if (!item.isVocabulary() || words.size() == MOST_WORDS) {
                storeWords(words);
                words = new ArrayList<>();
            }
            if (item.story() != null) {
                together.add(item);
                keys.addAll(item.story().keys());
            } else if (item.isVocabulary()) {
                words.add(item);
            } else {
                storeOne(item);
            }
        }
        storeStories(together);
        storeWords(words);
    }

    /** Stores tags and bylines in one transaction; where one of them can't be stored, each by itself. */
    private void storeWords(List<ImportItem> items) throws IOException {
        if (items.isEmpty()) {
            return;
        }
        List<ImportOutcome> outcomes = List.of();
        try {
            outcomes = QuarkusTransaction.requiringNew()
                    .call(() -> items.stream().map(this::storedWord).toList());
        } catch (RuntimeException oneFailed) {
            for (ImportItem item : items) {
                storeOne(item);
            }
        }
        for (int i = 0; i < outcomes.size(); i++) {
            ImportItem item = items.get(i);
            seal.saw(item.type());
            report.count(report.counts().plus(outcomes.get(i)).at(item.line()));
        }
    }

    private ImportOutcome storedWord(ImportItem item) {
        return item.type() == ImportItem.Type.TAG ? tags.store(item.members()) : bylines.store(item.members());
    }

    private void storeStories(List<ImportItem> items) throws IOException {
        if (items.isEmpty()) {
            return;
        }
        List<StoryOutcome> outcomes =
                stories.store(items.stream().map(ImportItem::story).toList(), slugs);
        for (int i = 0; i < outcomes.size(); i++) {
            ImportItem item = items.get(i);
            StoryOutcome outcome = outcomes.get(i);
            seal.saw(item.type());
            if (outcome.problem() != null) {
                report.rejected(item, outcome.problem());
            } else {
                report.count(report.counts().plus(outcome.loaded()));
                noteChanges(item, outcome);
            }
            report.count(report.counts().at(item.line()));
        }
    }

    private void noteChanges(ImportItem item, StoryOutcome outcome) throws IOException {
        if (outcome.loaded() != ImportOutcome.UNCHANGED && !item.story().notes().isEmpty()) {
            report.noted(item);
        }
    }

    private void storeOne(ImportItem item) throws IOException {
        ProblemException problem = item.problem();
        if (problem == null) {
            seal.saw(item.type());
            try {
                ImportOutcome loaded = stored(item);
                if (loaded != null) {
                    report.count(report.counts().plus(loaded));
                }
            } catch (RuntimeException failed) {
                problem = KnownProblems.in(failed).orElseThrow(() -> failed);
            }
        }
        if (problem != null) {
            if (problem.code().isOfTheDatabase()) {
                throw problem;
            }
            report.rejected(item, problem);
        }
        report.count(report.counts().at(item.line()));
    }

    /** What became of a line; null for one that stores nothing. */
    private ImportOutcome stored(ImportItem item) {
        ObjectNode members = item.members();
        return switch (item.type()) {
            case HEADER -> {
                seal.open(members);
                yield null;
            }
            case END -> {
                seal.close(members);
                yield null;
            }
            case TAG, BYLINE -> storedWord(item);
            case REDIRECT -> redirect(json.all(members, FormerSlug.class));
            case WITHDRAWN -> withdrawals.store(members);
            case ARTICLE -> throw new IllegalStateException("Articles are stored together");
        };
    }

    private ImportOutcome redirect(FormerSlug former) {
        boolean isNew = QuarkusTransaction.requiringNew().call(() -> edition.redirect(former));
        return isNew ? ImportOutcome.CREATED : ImportOutcome.UNCHANGED;
    }

    /** What speaks against the file as a whole, once all of it was stored. */
    List<String> faults() {
        return seal.faults();
    }
}

package org.copydesk.transfer;

import io.quarkus.logging.Log;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.copydesk.edition.Edition;
import org.copydesk.platform.json.JsonObjects;
import org.copydesk.platform.problem.ProblemException;
import org.copydesk.transfer.story.StoryImporter;
import org.copydesk.transfer.story.StoryParser;
import org.copydesk.transfer.story.WithdrawalImporter;
import org.copydesk.vocabulary.BylineArchive;
import org.copydesk.vocabulary.TagArchive;

/**
 * Imports an edition, a line at a time: while a chunk of lines is stored, another thread parses the next ones. No more than a
 * few chunks are in memory, however long the file is.
 */
@ApplicationScoped
class EditionImport {
    private static final int MOST_BYTES = 4 * 1024 * 1024;
    private static final int CHUNKS_AHEAD = 2;

    private final StoryParser parser;
    private final ImportSession.Desks desks;
    private final ImportRuns runs;
    private final ImportConfig config;
    private final JsonObjects json;

    EditionImport(
            StoryParser parser,
            StoryImporter stories,
            TagArchive tags,
            BylineArchive bylines,
            WithdrawalImporter withdrawals,
            Edition edition,
            ImportRuns runs,
            ImportConfig config,
            JsonObjects json) {
        this.parser = parser;
        this.desks = new ImportSession.Desks(stories, tags, bylines, withdrawals, edition);
        this.runs = runs;
        this.config = config;
        this.json = json;
    }

    /**
     * Imports lines.
     *
     * @param from the first line to look at, from 1
     * @param out where to tell how it goes
     */
    void run(InputStream body, long from, OutputStream out) throws IOException {
        UUID run = runs.start();
        ImportReport report = new ImportReport(run, out, json, config.progressEvery());
        ImportState state = ImportState.BROKEN_OFF;
        try {
            report.started();
            importAll(new ImportLines(body, longestLine()), from, report, run);
            state = ImportState.FINISHED;
            report.ended(state, null);
        } catch (ProblemException away) {
            report.ended(state, away.detail());
        } catch (IOException gone) {
            Log.infof("Import %s broke off: its client went away, or paused for too long (%s)", run, gone.getMessage());
        } finally {
            runs.ended(run, report.counts(), state);
        }
    }

    private int longestLine() {
        return (int) config.longestLine().asLongValue();
    }

    private void importAll(ImportLines lines, long from, ImportReport report, UUID run) throws IOException {
        ImportLineParser lineParser = new ImportLineParser(json, parser, longestLine());
        ImportSession session = new ImportSession(desks, json, report, from == 1);
        ExecutorService reader = Executors.newSingleThreadExecutor(task -> new Thread(task, "import-" + run));
        try {
            Queue<Future<List<ImportItem>>> ahead = new ArrayDeque<>();
            List<ImportLines.Line> chunk = nextChunk(lines, from);
            while (!chunk.isEmpty() || !ahead.isEmpty()) {
                if (!chunk.isEmpty()) {
                    List<ImportLines.Line> next = chunk;
                    ahead.add(reader.submit(() -> lineParser.parse(next)));
                    chunk = nextChunk(lines, from);
                }
                if (ahead.size() > CHUNKS_AHEAD || chunk.isEmpty()) {
                    store(session, read(ahead.remove()), report, run);
                }
            }
        } finally {
            reader.shutdownNow();
        }
        session.faults().forEach(report::warn);
    }

    private List<ImportLines.Line> nextChunk(ImportLines lines, long from) throws IOException {
        List<ImportLines.Line> chunk = new ArrayList<>();
        int bytes = 0;
        while (chunk.size() < config.chunk() && bytes < MOST_BYTES) {
            ImportLines.Line line = lines.next();
            if (line == null) {
                return chunk;
            }
            if (line.number() >= from) {
                chunk.add(line);
                bytes += line.length();
            }
        }
        return chunk;
    }

    private static List<ImportItem> read(Future<List<ImportItem>> items) throws IOException {
        try {
            return items.get();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IOException("The import was stopped", stopped);
        } catch (ExecutionException failed) {
            throw new IllegalStateException("A line could not be read", failed.getCause());
        }
    }

    private void store(ImportSession session, List<ImportItem> items, ImportReport report, UUID run)
            throws IOException {
        session.store(items);
        if (report.progress()) {
            runs.isAt(run, report.counts());
        }
    }

    /** The runs started last first, from behind {@code before}; null for the first. */
    List<ImportRunView> runs(UUID before, int most) {
        return runs.page(before, most);
    }
}

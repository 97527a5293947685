package org.copydesk.transfer;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.copydesk.platform.json.JsonObjects;
import org.copydesk.platform.problem.Problem.FieldError;
import org.copydesk.platform.problem.ProblemException;

/** Writes the report of an import to its client as it goes: a JSON object a line. */
final class ImportReport {
    private static final int NEW_LINE = '\n';
    private static final double NANOSECONDS = 1e9;

    private final UUID run;
    private final OutputStream out;
    private final JsonObjects json;
    private final long every;
    private final long began = System.nanoTime();
    private long said = began;
    private long saidDone;
    private ImportCounts counts = ImportCounts.NONE;
    private final List<String> warnings = new ArrayList<>();

    ImportReport(UUID run, OutputStream out, JsonObjects json, Duration every) {
        this.run = run;
        this.out = out;
        this.json = json;
        this.every = every.toNanos();
    }

    private record Started(String type, UUID run) {}

    private record Rejected(
            String type, long line, String name, int status, String code, String detail, List<FieldError> errors) {}

    private record Noted(String type, long line, String name, List<String> notes) {}

    private record Progress(
            String type, long lines, long created, long updated, long unchanged, long rejected, long perSecond) {}

    private record Report(
            String type,
            UUID run,
            ImportState state,
            long lines,
            long created,
            long updated,
            long unchanged,
            long rejected,
            double seconds,
            long perSecond,
            String detail,
            List<String> warnings) {}

    void started() throws IOException {
        say(new Started("started", run));
    }

    void rejected(ImportItem item, ProblemException problem) throws IOException {
        counts = counts.plusRejected();
        out.write(json.write(json.of(new Rejected(
                "rejected",
                item.line(),
                item.name(),
                problem.code().status(),
                problem.code().code(),
                problem.detail(),
                problem.errors()))));
        out.write(NEW_LINE);
    }

    /** Says what was left out of a story that was stored. */
    void noted(ImportItem item) throws IOException {
        out.write(json.write(json.of(
                new Noted("noted", item.line(), item.name(), item.story().notes()))));
        out.write(NEW_LINE);
    }

    void count(ImportCounts now) {
        counts = now;
    }

    ImportCounts counts() {
        return counts;
    }

    /** Something about the file as a whole. */
    void warn(String warning) {
        warnings.add(warning);
    }

    /** Says how far it is, unless it did so a moment ago. */
    boolean progress() throws IOException {
        long now = System.nanoTime();
        if (now - said < every) {
            return false;
        }
        long rate = rate(counts.done() - saidDone, now - said);
        said = now;
        saidDone = counts.done();
        say(new Progress(
                "progress",
                counts.lines(),
                counts.created(),
                counts.updated(),
                counts.unchanged(),
                counts.rejected(),
                rate));
        return true;
    }

    /** @param detail why it broke off, or null */
    void ended(ImportState state, String detail) throws IOException {
        long took = System.nanoTime() - began;
        say(new Report(
                "report",
                run,
                state,
                counts.lines(),
                counts.created(),
                counts.updated(),
                counts.unchanged(),
                counts.rejected(),
                Math.round(took / NANOSECONDS * 1000) / 1000.0,
                rate(counts.done(), took),
                detail,
                warnings));
    }

    private static long rate(long lines, long nanoseconds) {
        return Math.round(lines / Math.max(nanoseconds / NANOSECONDS, 1e-6));
    }

    private void say(Record line) throws IOException {
        out.write(json.write(json.of(line)));
        out.write(NEW_LINE);
        out.flush();
    }
}

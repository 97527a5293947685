package org.copydesk.transfer;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.BiFunction;
import org.copydesk.edition.ArchiveRepository;
import org.copydesk.edition.log.ChangeLog;
import org.copydesk.platform.json.JsonObjects;
import org.copydesk.transfer.story.ArticleArchive;
import org.copydesk.vocabulary.BylineArchive;
import org.copydesk.vocabulary.TagArchive;

/**
 * Exports the whole edition, a JSON object a line: a header, the vocabulary, redirects, published articles, tombstones,
 * and a closing line with the numbers of all that. All of it is read in one transaction that sees one state of the database
 * from its beginning to its end, a page at a time.
 */
@ApplicationScoped
class EditionExport {
    static final String FORMAT = "copydesk-edition";
    static final int VERSION = 1;
    private static final int NEW_LINE = '\n';
    private final TagArchive tags;
    private final BylineArchive bylines;
    private final ChangeLog changes;
    private final ArchiveRepository edition;
    private final ArticleArchive articles;
    private final JsonObjects json;
    private final ExportConfig config;
    private final Clock clock;

    EditionExport(
            TagArchive tags,
            BylineArchive bylines,
            ChangeLog changes,
            ArchiveRepository edition,
            ArticleArchive articles,
            JsonObjects json,
            ExportConfig config,
            Clock clock) {
        this.tags = tags;
        this.bylines = bylines;
        this.changes = changes;
        this.edition = edition;
        this.articles = articles;
        this.json = json;
        this.config = config;
        this.clock = clock;
    }

    private record Header(String format, int version, Instant exportedAt, long change) {}

    /** The numbers of lines of each type. */
    record Closing(long tags, long bylines, long redirects, long articles, long withdrawn) {}

    /** Writes the edition as it is at this moment. */
    void write(OutputStream out) {
        QuarkusTransaction.requiringNew()
                .timeout((int) config.longest().toSeconds())
                .run(() -> {
                    try {
                        writeAll(out);
                    } catch (IOException gone) {
                        throw new UncheckedIOException("Whoever asked for the export is gone", gone);
                    }
                });
    }

    private void writeAll(OutputStream out) throws IOException {
        edition.readOneState();
        write(out, "header", json.of(new Header(FORMAT, VERSION, clock.instant(), changes.head())));
        Closing closing = new Closing(
                writeAll(out, "tag", tags.all()),
                writeAll(out, "byline", bylines.all()),
                writeAll(
                        out,
                        "redirect",
                        edition.formerSlugs().stream().map(json::of).toList()),
                writePages(out, "article", articles::published),
                writePages(out, "withdrawn", articles::withdrawn));
        write(out, "end", json.of(closing));
    }

    private long writePages(OutputStream out, String type, BiFunction<UUID, Integer, ArticleArchive.Page> pages)
            throws IOException {
        long written = 0;
        ArticleArchive.Page page = pages.apply(null, config.page());
        while (page.last() != null) {
            written += writeAll(out, type, page.lines());
            edition.clear();
            page = pages.apply(page.last(), config.page());
        }
        return written;
    }

    private long writeAll(OutputStream out, String type, List<ObjectNode> lines) throws IOException {
        for (ObjectNode line : lines) {
            write(out, type, line);
        }
        return lines.size();
    }

    private void write(OutputStream out, String type, ObjectNode members) throws IOException {
        out.write(json.write(members.objectNode().put("type", type).setAll(members)));
        out.write(NEW_LINE);
    }
}

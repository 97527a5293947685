package org.copydesk.vocabulary;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.copydesk.platform.problem.ErrorCode;
import org.copydesk.platform.problem.ProblemException;
import org.copydesk.vocabulary.file.ImportFindings;
import org.copydesk.vocabulary.file.ImportedTag;
import org.copydesk.vocabulary.file.TagCsv;
import org.copydesk.vocabulary.file.TagImportReport;
import org.copydesk.vocabulary.file.TagSkos;
import org.copydesk.vocabulary.file.TagSkos.Syntax;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Parses files of tags and imports them. */
@ApplicationScoped
class TagFiles {
    static final String CSV = "text/csv";
    static final String TURTLE = "text/turtle";
    static final String RDF_XML = "application/rdf+xml";
    static final String JSON_LD = "application/ld+json";

    private static final int MOST_BYTES = 5_000_000;
    private static final int MOST_TAGS = 10_000;

    private final TagImport tags;
    private final String ownLanguage;

    TagFiles(
            TagImport tags,
            @ConfigProperty(name = "copydesk.publication.language", defaultValue = "en") String language) {
        this.tags = tags;
        this.ownLanguage = language;
    }

    /**
     * @param type one of this class's media types, without parameters
     * @param language whose labels of concepts become the tags' own, or null for the publication's
     * @throws ProblemException 413, or 422 with every error of the file
     */
    TagImportReport take(byte[] file, String type, TagKind kind, String language) {
        if (file.length > MOST_BYTES) {
            throw new ProblemException(ErrorCode.TOO_LARGE, "A file may have 5 MB; import it in parts.");
        }
        ImportFindings findings = new ImportFindings();
        List<ImportedTag> rows = read(file, type, language == null ? ownLanguage : language, findings);
        if (rows.size() > MOST_TAGS) {
            throw new ProblemException(ErrorCode.TOO_LARGE, "A file may have 10,000 tags; import it in parts.");
        }
        if (rows.isEmpty() && !findings.hasErrors()) {
            throw findings.refusal("empty", "The file has no tags.");
        }
        return tags.take(rows, kind, findings);
    }

    private static List<ImportedTag> read(byte[] file, String type, String language, ImportFindings findings) {
        return switch (type) {
            case TURTLE -> TagSkos.read(file, Syntax.TURTLE, language, findings);
            case RDF_XML -> TagSkos.read(file, Syntax.RDF_XML, language, findings);
            case JSON_LD -> TagSkos.read(file, Syntax.JSON_LD, language, findings);
            default -> TagCsv.read(file, findings);
        };
    }
}

package org.copydesk.vocabulary.file;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The report of an import of tags.
 *
 * @param notes what of the file was not taken over, though nothing is wrong with it
 * @param errors empty unless nothing was stored
 */
public record TagImportReport(int created, int updated, int unchanged, List<Finding> notes, List<Finding> errors) {

    /**
     * Something about one place of the file.
     *
     * @param line from 1, in a CSV file
     * @param concept the concept's URI, in SKOS
     * @param field what of the tag it is about, or null
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "TagImportFinding")
    public record Finding(Integer line, String concept, String field, String code, String detail) {}
}

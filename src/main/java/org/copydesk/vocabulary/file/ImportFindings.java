package org.copydesk.vocabulary.file;

import java.util.ArrayList;
import java.util.List;
import org.copydesk.platform.problem.ErrorCode;
import org.copydesk.platform.problem.Problem.FieldError;
import org.copydesk.platform.problem.ProblemException;
import org.copydesk.vocabulary.file.ImportedTag.Place;
import org.copydesk.vocabulary.file.TagImportReport.Finding;

/** Collects the errors and warnings of a file for one answer. */
public final class ImportFindings {
    private static final int MOST_LISTED = 200;
    private static final Place WHOLE_FILE = new Place(null, null);

    private final List<Finding> notes = new ArrayList<>();
    private final List<Finding> errors = new ArrayList<>();
    private final List<FieldError> described = new ArrayList<>();
    private int errorCount;

    void note(Place place, String field, String code, String detail) {
        if (notes.size() < MOST_LISTED) {
            notes.add(new Finding(place.line(), place.concept(), field, code, detail));
        }
    }

    public void error(Place place, String field, String code, String detail) {
        errorCount++;
        if (errors.size() < MOST_LISTED) {
            errors.add(new Finding(place.line(), place.concept(), field, code, detail));
            String where = place.equals(WHOLE_FILE) ? "" : field == null ? place + ": " : place + ", " + field + ": ";
            described.add(new FieldError(null, null, code, where + detail));
        }
    }

    /** Makes the answer to a file that is refused as a whole. */
    public ProblemException refusal(String code, String detail) {
        error(WHOLE_FILE, null, code, detail);
        return problem();
    }

    public boolean hasErrors() {
        return errorCount > 0;
    }

    /** Makes the answer to a file with errors. */
    public ProblemException problem() {
        String listed = errorCount > errors.size() ? "; the first " + errors.size() + " are listed" : "";
        String found = errorCount == 1 ? "The file has an error" : "The file has " + errorCount + " errors" + listed;
        return new ProblemException(ErrorCode.INVALID_CONTENT, found + ". Nothing was stored.", described)
                .with("report", report(0, 0, 0));
    }

    public TagImportReport report(int created, int updated, int unchanged) {
        return new TagImportReport(created, updated, unchanged, List.copyOf(notes), List.copyOf(errors));
    }
}

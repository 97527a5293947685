package org.copydesk.edition.front;

import java.util.List;
import java.util.Map;
import org.copydesk.platform.problem.ProblemException;

/** Parses the filters and order of {@code /v1/articles}. */
public interface FillingParser {
    /**
     * @param parameters the values by the names that they have in the address
     * @throws ProblemException {@code invalid-parameter} or {@code unknown-parameter}, as {@code /v1/articles} answers them
     */
    Filling parse(Map<String, List<String>> parameters);
}

package org.copydesk.revision;

import com.fasterxml.jackson.annotation.JsonRawValue;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A revision with what the article said.
 *
 * @param article in the form of a request that would write it again
 */
@Schema(name = "RevisionContent")
public record RevisionContent(RevisionView revision, @JsonRawValue @Schema(ref = "ArticleRequest") String article) {}

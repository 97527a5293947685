package org.copydesk.wire;

import java.util.List;
import org.copydesk.article.ArticleView;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The report on pasted copy.
 *
 * @param article the draft
 * @param report one entry for each line of the copy that is not blank, in order
 */
@Schema(name = "WireReport")
public record WireReport(ArticleView article, List<WireStory.ReportLine> report) {}

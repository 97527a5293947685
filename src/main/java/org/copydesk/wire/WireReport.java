package org.copydesk.wire;

import java.util.List;
import org.copydesk.article.ArticleView;
import org.copydesk.wire.story.WireStory.Doubt;
import org.copydesk.wire.story.WireStory.ReportLine;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The report on pasted copy.
 *
 * @param article the draft
 * @param report one entry for each line of the copy that is not blank, in order
 * @param doubts the fields whose reading is not clear
 */
@Schema(name = "WireReport")
public record WireReport(ArticleView article, List<ReportLine> report, List<Doubt> doubts) {}

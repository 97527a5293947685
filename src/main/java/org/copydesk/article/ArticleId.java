package org.copydesk.article;

import java.util.UUID;
import org.copydesk.platform.Ids;
import org.copydesk.platform.problem.ProblemException;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An article's id in an address; what is no id is an article that does not exist. */
@Schema(type = SchemaType.STRING, format = "uuid")
public record ArticleId(UUID value) {
    /** @throws ProblemException 404 if the text is no UUID */
    public static ArticleId fromString(String text) {
        return new ArticleId(Ids.parse(text).orElseThrow(() -> ProblemException.notFound("article", text)));
    }
}

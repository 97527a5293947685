package org.copydesk.platform.web;

import java.util.UUID;
import org.copydesk.platform.Ids;
import org.copydesk.platform.problem.ErrorCode;
import org.copydesk.platform.problem.ProblemException;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A UUID in an address; any other text is a 404. */
@Schema(type = SchemaType.STRING, format = "uuid")
public record ResourceId(UUID value) {
    /** @throws ProblemException 404 if the text is no UUID */
    public static ResourceId fromString(String text) {
        return new ResourceId(Ids.parse(text)
                .orElseThrow(() ->
                        new ProblemException(ErrorCode.NOT_FOUND, "The address has no id in the form of a UUID.")));
    }
}

package org.copydesk.access.token;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A token that was just made.
 *
 * @param secret what its holder sends as a bearer token; shown in this one answer
 */
@Schema(name = "NewToken")
record NewToken(@JsonUnwrapped TokenView token, String secret) {}

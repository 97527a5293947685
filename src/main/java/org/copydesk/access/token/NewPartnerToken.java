package org.copydesk.access.token;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A partner's token that was just made.
 *
 * @param secret what the partner sends as a bearer token; shown in this one answer
 */
@Schema(name = "NewPartnerToken")
public record NewPartnerToken(@JsonUnwrapped PartnerTokenView token, String secret) {}

package org.copydesk.byline;

import java.util.UUID;

/** Tells whether something outside this package refers to a byline. The desk knows. */
public interface BylineUse {
    boolean isUsed(UUID bylineId);
}

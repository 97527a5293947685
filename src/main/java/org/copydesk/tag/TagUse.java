package org.copydesk.tag;

import java.util.UUID;

/** Tells whether something outside this package refers to a tag. The desk knows. */
public interface TagUse {
    boolean isUsed(UUID tagId);
}

package org.copydesk.platform.files;

import java.io.IOException;
import java.util.List;

/** Is told the files of one owner after the other. */
@FunctionalInterface
public interface OwnerVisitor {
    /** @param keys of all files of the owner in that place, in order */
    void visit(String owner, List<String> keys) throws IOException;
}

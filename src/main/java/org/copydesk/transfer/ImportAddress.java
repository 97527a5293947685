package org.copydesk.transfer;

import jakarta.inject.Singleton;
import org.copydesk.platform.request.StreamedBody;

/** The address that imports are sent to. */
@Singleton
class ImportAddress implements StreamedBody {
    static final String PATH = "/v1/admin/import";

    @Override
    public String path() {
        return PATH;
    }
}

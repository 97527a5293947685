package org.copydesk.media.image;

import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.copydesk.platform.paging.CursorCodec;
import org.copydesk.platform.paging.Page;
import org.copydesk.platform.paging.PageRequest;

/** Binds the parameters of the desk's list of pictures. */
class ImageList extends PageRequest {
    @QueryParam("q")
    @Size(max = 200)
    String text;

    @QueryParam("credit")
    @Size(max = 500)
    String credit;

    @QueryParam("unused")
    @DefaultValue("false")
    Boolean unused;

    /** Which pictures to list; null means no condition. */
    record Filter(String text, String credit, boolean isUnused) {}

    Page<ImageView> page(Images images, CursorCodec cursors) {
        Filter filter = new Filter(text, credit, unused);
        return page(
                cursors,
                "images|" + filter,
                UUID::fromString,
                (before, most) -> images.page(filter, before, most),
                ImageView::id);
    }
}

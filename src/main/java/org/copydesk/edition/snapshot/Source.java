package org.copydesk.edition.snapshot;

import jakarta.persistence.Embeddable;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.copydesk.platform.text.WebAddress;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The source of a story, another paper or an agency, with its address there if known. */
@Embeddable
@Schema(name = "Source")
public record Source(
        @Size(max = 200) String name,
        @Size(max = 2000) @Pattern(regexp = WebAddress.PATTERN, message = WebAddress.MESSAGE) String url) {

    /** Nothing is known of the source. */
    public static final Source UNKNOWN = new Source(null, null);

    /** Repairs the address. */
    public Source {
        url = WebAddress.repaired(url);
    }
}

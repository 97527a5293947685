package org.copydesk.serving;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * What an address shows.
 *
 * @param bytes not encoded for transport
 * @param lastModified null where no single time makes sense, as for lists
 * @param links values of the Link header (RFC 8288)
 * @param subjects what of the edition stands in it
 * @param until when it is right no more even if nothing changes; null for what only depends on the edition
 */
@SuppressWarnings("ArrayRecordComponent") // never compared, and copied by nobody
public record Representation(
        byte[] bytes, String mediaType, Instant lastModified, List<String> links, Subjects subjects, Instant until)
        implements PublicAnswer {

    public static Representation of(byte[] bytes, String mediaType, Subjects subjects) {
        return new Representation(bytes, mediaType, null, List.of(), subjects, null);
    }

    public static Representation json(String json, Subjects subjects) {
        return of(json.getBytes(StandardCharsets.UTF_8), "application/json", subjects);
    }

    public Representation modified(Instant time) {
        return new Representation(bytes, mediaType, time, links, subjects, until);
    }

    public Representation until(Instant time) {
        return new Representation(bytes, mediaType, lastModified, links, subjects, time);
    }

    /** @param path where to, with its query; null leaves the link out */
    public Representation link(String relation, String path) {
        if (path == null) {
            return this;
        }
        List<String> more = new ArrayList<>(links);
        more.add("<" + path + ">; rel=\"" + relation + "\"");
        return new Representation(bytes, mediaType, lastModified, List.copyOf(more), subjects, until);
    }
}

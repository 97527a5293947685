package org.copydesk.delivery.answer;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A representation of what stands at an address (RFC 9110, section 3.2), before it is encoded for transport.
 *
 * @param bytes not encoded for transport
 * @param lastModified null where it changes whenever the edition does, as lists do
 * @param links values of the Link header (RFC 8288)
 * @param subjects what of the edition stands in it
 * @param until when it is right no more even if nothing changes; null for what only depends on the edition
 * @param varying the request header that chose it among others at the same address, or null
 * @param headers what it says of what machines may do; where it is empty, what the publication says holds
 * @param isEmpty whether it is a list with nothing on it
 */
@SuppressWarnings("ArrayRecordComponent") // never compared, and copied by nobody
public record Representation(
        byte[] bytes,
        String mediaType,
        Instant lastModified,
        List<String> links,
        Subjects subjects,
        Instant until,
        String varying,
        Map<String, String> headers,
        boolean isEmpty)
        implements PublicAnswer {

    public static Representation of(byte[] bytes, String mediaType, Subjects subjects) {
        return new Representation(bytes, mediaType, null, List.of(), subjects, null, null, Map.of(), false);
    }

    public static Representation json(String json, Subjects subjects) {
        return json(json.getBytes(StandardCharsets.UTF_8), subjects);
    }

    /** @param json in UTF-8 */
    public static Representation json(byte[] json, Subjects subjects) {
        return of(json, "application/json", subjects);
    }

    public Representation modified(Instant time) {
        return new Representation(bytes, mediaType, time, links, subjects, until, varying, headers, isEmpty);
    }

    public Representation until(Instant time) {
        return new Representation(bytes, mediaType, lastModified, links, subjects, time, varying, headers, isEmpty);
    }

    /** Says that another value of a request's header may be answered with something else. */
    public Representation varyingBy(String header) {
        return new Representation(bytes, mediaType, lastModified, links, subjects, until, header, headers, isEmpty);
    }

    /** Says whether it is a list with nothing on it. */
    public Representation empty(boolean nothing) {
        return new Representation(bytes, mediaType, lastModified, links, subjects, until, varying, headers, nothing);
    }

    public Representation with(Map<String, String> further) {
        Map<String, String> more = new LinkedHashMap<>(headers);
        more.putAll(further);
        return new Representation(bytes, mediaType, lastModified, links, subjects, until, varying, more, isEmpty);
    }

    /** @param path where to, with its query; null leaves the link out */
    public Representation link(String relation, String path) {
        return path == null ? this : linked("<" + path + ">; rel=\"" + relation + "\"");
    }

    /** @param type of what stands at the path */
    public Representation link(String relation, String path, String type) {
        return linked("<" + path + ">; rel=\"" + relation + "\"; type=\"" + type + "\"");
    }

    private Representation linked(String link) {
        List<String> more = new ArrayList<>(links);
        more.add(link);
        return new Representation(
                bytes, mediaType, lastModified, List.copyOf(more), subjects, until, varying, headers, isEmpty);
    }
}

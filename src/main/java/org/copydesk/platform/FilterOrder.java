package org.copydesk.platform;

import io.quarkus.vertx.http.runtime.RouteConstants;
import jakarta.interceptor.Interceptor;

/**
 * States the order in which a request and its answer pass the application's own handlers, filters and interceptors, and in
 * which parts {@link Start} and {@link Stop}. Each group runs from its first constant to its last.
 */
public final class FilterOrder {
    // Handlers of Vert.x's router, on the event loop. They see every request, before Quarkus looks who sent it.

    /** Dates every answer. */
    public static final int RESPONSE_DATE = Integer.MIN_VALUE;
    /** Refuses what is no address, before any route decodes it. */
    public static final int ADDRESS_CHECK = RESPONSE_DATE + 1;
    /** Answers preflight requests, and lets other origins read what follows, refusals included. */
    public static final int CROSS_ORIGIN = ADDRESS_CHECK + 1;
    /** Refuses what is too large, before anything else looks at it. */
    public static final int REQUEST_LIMITS = CROSS_ORIGIN + 1;
    /** Refuses encodings that nothing below can read. */
    public static final int CHARSET_CHECK = REQUEST_LIMITS + 1;
    /** Corrects the Content-Type of empty requests, before a resource is chosen by it. */
    public static final int FORM_TYPE = CHARSET_CHECK + 1;
    /** Closes connections while the node stops; after the checks, so that a bad request is called bad. */
    public static final int SHUTDOWN_DRAIN = FORM_TYPE + 1;
    /** Sends the files of public pictures, which are not counted. */
    public static final int PICTURES = SHUTDOWN_DRAIN + 1;
    /** Counts reads, those that are answered from memory too. */
    public static final int RATE_LIMIT = PICTURES + 1;
    /** Answers reads from memory. */
    public static final int CACHED_READS = RATE_LIMIT + 1;
    /** Answers with the contract. */
    public static final int CONTRACT = CACHED_READS + 1;
    /** Notes the trace id for the log; nothing is logged for what is answered before. */
    public static final int TRACE_ID = CONTRACT + 1;
    /** Lifts the limit of bodies that are streamed, after Quarkus has set it. */
    public static final int UPLOAD_LIMIT = RouteConstants.ROUTE_ORDER_UPLOAD_LIMIT + 1;
    /** Answers whatever failed and was answered by nobody else, before Quarkus would, whose route is the last. */
    public static final int ROUTER_FAILURES = Integer.MAX_VALUE - 1;
    /** Answers the bare address, before Quarkus' own pages. */
    public static final int FRONT_PAGE = RouteConstants.ROUTE_ORDER_BEFORE_DEFAULT;

    // Filters of requests to resources.

    /** Starts the clock. As a filter of answers it is the last, and stops it. */
    public static final int REQUEST_METER = 0;
    /** Refuses what needs the database while it is away. */
    public static final int DATABASE_AWAY = 10;
    /** Refuses more imports and exports than may run at a time, before their bodies are read. */
    public static final int TRANSFER_LIMIT = 20;
    /** Reads the body and changes to a worker thread: what follows may block. */
    public static final int BODY_COLLECTOR = 100;
    /** Decodes the body, and so knows its length. */
    public static final int BODY_DECODER = 105;
    /** Reserves the memory that the body will take. */
    public static final int LARGE_BODY = 110;
    /** Decides who may read the edition, before a stranger learns anything else. */
    public static final int READ_ACCESS = 120;
    /** Refuses unknown and repeated parameters. */
    public static final int QUERY_PARAMETERS = 130;
    /** Repeats the answer to a key that was seen before; the request is well-formed by now. */
    public static final int IDEMPOTENCY_KEY = 140;

    // Filters of answers, which JAX-RS runs from the highest number to the lowest, and REQUEST_METER at the end.

    /** Names the methods of an address. */
    public static final int ALLOWED_METHODS = 240;
    /** Names the media types of a body in refusals of others. */
    public static final int CONSUMED_TYPES = 235;
    /** Adds the headers that every answer has that does not say otherwise. */
    public static final int DEFAULT_HEADERS = 230;
    /**
     * Turns what a resource shows into the answer that the request wants, with headers of its own. As a filter of requests it is
     * the last, and notes when the edition changed before it is read.
     */
    public static final int PUBLIC_ANSWER = 220;
    /** Answers 304 where the request names the answer's tag; what reads the edition has done so itself. */
    public static final int NOT_MODIFIED = 215;
    /** Encodes header values, when nothing adds any more. */
    public static final int HEADER_VALUES = 210;

    // Interceptors of methods; the transaction's own has PLATFORM_BEFORE + 200.

    /** Finds the pictures that a body names, before anything is claimed or locked. */
    public static final int BODY_PICTURES = Interceptor.Priority.PLATFORM_BEFORE - 100;
    /** Runs an operation once for its key, around all its transactions. */
    public static final int IDEMPOTENT = Interceptor.Priority.PLATFORM_BEFORE;
    /** Runs a transaction again, so around it. */
    public static final int COLLISION_RETRY = Interceptor.Priority.PLATFORM_BEFORE + 100;

    private FilterOrder() {}

    /** The order in which parts start, for observers of {@code StartupEvent}; those without a priority come between. */
    public static final class Start {
        /** Bounds how long the end of the process may take. */
        public static final int PROCESS_END = 1;
        /** Watches the database. */
        public static final int DATABASE_PING = 50;
        /** Stores the first admin's configured token. */
        public static final int FIRST_ADMIN = 100;
        /** Follows the change log. */
        public static final int CHANGE_FOLLOWER = 2000;
        /** Loads the sample edition. */
        public static final int SAMPLE_EDITION = 3000;
        /** Starts timers and workers of the desk and of partners, which publish and render. */
        public static final int WORKERS = 4000;
        /** Starts what pushes changes to others. */
        public static final int PUSH = 5000;

        private Start() {}
    }

    /** The order in which parts stop, for observers of {@code ShutdownEvent}; those without a priority come between. */
    public static final class Stop {
        /** Ends pushes: waits for calls under way and gives leases back. */
        public static final int PUSH = 50;
        /** Closes the client that pushes used. */
        public static final int PUSH_CLIENT = 100;
        /** Ends partners' reads, last of all. */
        public static final int PARTNER_READS = Integer.MAX_VALUE;

        private Stop() {}
    }
}

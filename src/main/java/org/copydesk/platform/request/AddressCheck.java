package org.copydesk.platform.request;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpVersion;
import io.vertx.core.net.HostAndPort;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.copydesk.platform.FilterOrder;
import org.copydesk.platform.problem.ErrorCode;
import org.copydesk.platform.problem.RouterProblems;

/**
 * Refuses addresses that have characters which no address has (RFC 3986), requests for more than one host (RFC 9112, section
 * 3.2) and those of unknown versions of HTTP (RFC 9110, section 15.6.6), with a problem. Quarkus refuses them with an empty answer, unless {@link #UNCHECKED_BY_QUARKUS} is set.
 */
@ApplicationScoped
public class AddressCheck {
    /** The system property that leaves the check to this class. It is read once, when Quarkus starts. */
    public static final String UNCHECKED_BY_QUARKUS = "vertx.disableURIValidation";

    /** What a request with no host, several or one that is none is told. */
    static final String ONE_HOST = "Send one Host header, with the name of this server and its port at most.";

    /** What a request in another version of HTTP is told. */
    static final String KNOWN_VERSIONS = "Send the request as HTTP/1.1 or HTTP/1.0.";

    private static final String PUNCTUATION = "-._~:/?[]@!$&'()*+,;=";
    private static final int HEX = 16;

    void open(@Observes Router router) {
        router.route().order(FilterOrder.ADDRESS_CHECK).handler(AddressCheck::check);
    }

    private static void check(RoutingContext context) {
        HttpServerRequest request = context.request();
        Optional<String> fault = fault(request.uri());
        if (request.version() == null) {
            RouterProblems.refuse(context, ErrorCode.HTTP_VERSION_NOT_SUPPORTED, KNOWN_VERSIONS);
        } else if (fault.isPresent()) {
            RouterProblems.refuse(context, ErrorCode.MALFORMED, fault.get());
        } else if (!isOneHost(request.headers().getAll(HttpHeaders.HOST), request.version())) {
            RouterProblems.refuse(context, ErrorCode.MALFORMED, ONE_HOST);
        } else {
            context.next();
        }
    }

    /** Whether it has one Host header, as a request of HTTP/1.1 must; others may have none. */
    static boolean isOneHost(List<String> hosts, HttpVersion version) {
        return hosts.isEmpty()
                ? version != HttpVersion.HTTP_1_1
                : hosts.size() == 1 && HostAndPort.parseAuthority(hosts.get(0), -1) != null;
    }

    /** What is wrong with an address, if anything is. */
    static Optional<String> fault(String address) {
        for (int i = 0; i < address.length(); i++) {
            char character = address.charAt(i);
            if (character == '%' ? !isEncoding(address, i) : !isAllowed(character)) {
                return Optional.of(fault(character, i));
            }
        }
        return isPath(address) ? Optional.empty() : structuralFault(address);
    }

    /** Whether it is a path with or without a query. Of the characters that are allowed, only brackets can stand wrong in it. */
    private static boolean isPath(String address) {
        return address.startsWith("/")
                && !address.startsWith("//")
                && address.indexOf('[') < 0
                && address.indexOf(']') < 0;
    }

    private static Optional<String> structuralFault(String address) {
        try {
            new URI(address);
            return Optional.empty();
        } catch (URISyntaxException unfit) {
            return Optional.of("The address is none by RFC 3986: see character " + (unfit.getIndex() + 1) + ".");
        }
    }

    private static String fault(char character, int index) {
        if (character == '%') {
            return "Two hexadecimal digits must follow each % of the address, as they don't at character " + (index + 1)
                    + ". Write the character % itself as %25.";
        }
        return character <= ' ' || character > '~'
                ? "Percent-encode the UTF-8 of character " + (index + 1) + " of the address."
                : String.format(
                        Locale.ROOT,
                        "Percent-encode the \"%s\" at character %d of the address: %%%02X.",
                        character,
                        index + 1,
                        (int) character);
    }

    private static boolean isAllowed(char character) {
        return (character >= 'a' && character <= 'z')
                || (character >= 'A' && character <= 'Z')
                || (character >= '0' && character <= '9')
                || PUNCTUATION.indexOf(character) >= 0;
    }

    private static boolean isEncoding(String address, int at) {
        return at + 2 < address.length()
                && Character.digit(address.charAt(at + 1), HEX) >= 0
                && Character.digit(address.charAt(at + 2), HEX) >= 0;
    }
}

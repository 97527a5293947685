package org.copydesk.contract;

import io.restassured.RestAssured;
import io.restassured.authentication.PreemptiveOAuth2HeaderScheme;
import io.restassured.filter.Filter;
import io.restassured.filter.FilterContext;
import io.restassured.response.Response;
import io.restassured.specification.FilterableRequestSpecification;
import io.restassured.specification.FilterableResponseSpecification;
import java.net.URI;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Checks every answer that REST Assured gets against the contract that the application serves: that the operation has this
 * status and media type, and that the JSON fits its schema. Register it once for all tests with {@link #install()}.
 */
public class ChecksContract implements Filter {
    private static final Map<String, Contract> CONTRACTS = new ConcurrentHashMap<>();
    private static final Set<String> BODILESS = Set.of("HEAD", "OPTIONS");
    private static final int NOT_MODIFIED = 304;

    /** Addresses and headers that are too long are refused before it is known which operation they are for. */
    private static final Set<Integer> BEFORE_ANY_OPERATION = Set.of(414, 431);

    private static final Pattern STAFF = Pattern.compile("(Bearer )?test-\\w+");
    private static final int LONGEST_EXCERPT = 2000;

    /** Adds the check to REST Assured's global filters, unless it is there already. */
    public static void install() {
        if (RestAssured.filters().stream().noneMatch(ChecksContract.class::isInstance)) {
            RestAssured.filters(new ChecksContract());
        }
    }

    @Override
    public Response filter(
            FilterableRequestSpecification request, FilterableResponseSpecification answer, FilterContext context) {
        Response response = context.next(request, answer);
        URI address = URI.create(request.getURI());
        Contract contract =
                CONTRACTS.computeIfAbsent(address.getScheme() + "://" + address.getAuthority(), Contract::servedBy);
        if (contract.governs(address.getRawPath())) {
            Exchange exchange = new Exchange(
                    request.getMethod().toUpperCase(Locale.ROOT),
                    address,
                    credentials(request),
                    response.statusCode(),
                    response);
            check(contract, exchange);
        }
        return response;
    }

    /** The token that the request is sent with, or null. */
    private static String credentials(FilterableRequestSpecification request) {
        return request.getAuthenticationScheme() instanceof PreemptiveOAuth2HeaderScheme scheme
                ? scheme.getAccessToken()
                : request.getHeaders().getValue("Authorization");
    }

    /** A request and what came back. */
    private record Exchange(String method, URI address, String credentials, int status, Response response) {
        boolean hasBody() {
            return !BODILESS.contains(method) && response.asByteArray().length > 0;
        }

        /** The media type without its parameters; empty if the answer names none. */
        String mediaType() {
            String header = response.getContentType() == null ? "" : response.getContentType();
            return header.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
        }

        /** Whether a partner may have asked; the tokens of staff and of administrators that tests have are known. */
        boolean mayBeOfPartner() {
            return credentials != null && !STAFF.matcher(credentials).matches();
        }

        AssertionError breaks(String what) {
            String text = hasBody() ? response.asString() : "(no body)";
            return new AssertionError("%s %s breaks the contract: %s%nAnswer: %s %s%n%s"
                    .formatted(
                            method,
                            address,
                            what,
                            response.statusLine().strip(),
                            mediaType(),
                            text.length() > LONGEST_EXCERPT ? text.substring(0, LONGEST_EXCERPT) + "…" : text));
        }
    }

    private static void check(Contract contract, Exchange exchange) {
        if (exchange.method().equals("OPTIONS")) {
            return;
        }
        Optional<Contract.Operation> operation =
                contract.operation(exchange.method(), exchange.address().getRawPath());
        if (operation.isEmpty() || BEFORE_ANY_OPERATION.contains(exchange.status())) {
            checkRefusal(contract, exchange);
            return;
        }
        Contract.Answer answer = operation
                .get()
                .answer(exchange.status())
                .orElseThrow(() -> exchange.breaks("%s has no status %d; it has %s"
                        .formatted(
                                operation.get().id(),
                                exchange.status(),
                                operation.get().statuses())));
        checkHeaders(answer, exchange);
        checkBody(contract, answer, exchange);
    }

    /** What no operation stands for must be refused as the framework's own errors are: with a problem. */
    private static void checkRefusal(Contract contract, Exchange exchange) {
        if (exchange.status() < 400) {
            throw exchange.breaks("there is no such operation");
        }
        checkBody(contract, contract.problem(), exchange);
    }

    private static void checkHeaders(Contract.Answer answer, Exchange exchange) {
        Set<String> due = new TreeSet<>(answer.requiredHeaders());
        switch (exchange.status()) {
            case 401 -> due.add("WWW-Authenticate");
            case 429, 503, 507 -> due.add("Retry-After");
            default -> due.add("Cache-Control");
        }
        Set<String> missing = due.stream()
                .filter(name -> !exchange.response().headers().hasHeaderWithName(name))
                .collect(Collectors.toSet());
        if (!missing.isEmpty()) {
            throw exchange.breaks("the answer lacks the headers " + missing);
        }
    }

    private static void checkBody(Contract contract, Contract.Answer answer, Exchange exchange) {
        if (!exchange.hasBody()) {
            boolean allowed = answer.mediaTypes().isEmpty()
                    || exchange.method().equals("HEAD")
                    || exchange.status() == NOT_MODIFIED;
            if (!allowed) {
                throw exchange.breaks("the answer has no body, where one of " + answer.mediaTypes() + " is due");
            }
            return;
        }
        if (!answer.mediaTypes().contains(exchange.mediaType())) {
            throw exchange.breaks("the media type is none of " + answer.mediaTypes());
        }
        if (picksInside(exchange.address())) {
            return;
        }
        String faults = shape(contract, answer, exchange)
                .faults(
                        exchange.mediaType(),
                        exchange.response().asString(),
                        exchange.address().getRawQuery());
        if (!faults.isEmpty()) {
            throw exchange.breaks("the body does not fit its schema:\n" + faults);
        }
    }

    /** A partner may get an advance copy, or an article without its text; both have a schema of their own. */
    private static Contract.Answer shape(Contract contract, Contract.Answer answer, Exchange exchange) {
        boolean isArticle = exchange.mayBeOfPartner()
                && exchange.status() == 200
                && exchange.mediaType().equals("application/json")
                && exchange.address().getPath().startsWith("/v1/articles/")
                && !exchange.address().getPath().endsWith("/related");
        if (!isArticle) {
            return answer;
        }
        Map<String, Object> article = exchange.response().jsonPath().getMap("$");
        if (article.containsKey("embargoUntil")) {
            return contract.schema("AdvanceArticle");
        }
        return article.containsKey("body") ? answer : contract.schema("ArticleSummary");
    }

    /** A dot in {@code fields} picks fields inside fields; the contract has no shape for every such choice. */
    private static boolean picksInside(URI address) {
        return address.getQuery() != null && address.getQuery().matches("(?:.*&)?fields=[^&]*\\..*");
    }
}

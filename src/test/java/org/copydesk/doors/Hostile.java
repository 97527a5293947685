package org.copydesk.doors;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** What nobody sends in good faith. */
final class Hostile {
    private static final int DEEP = 10_000;

    private Hostile() {}

    /** JSON values that fit few fields; some are no JSON at all. */
    static List<String> values() {
        return Stream.concat(
                        Stream.of(
                                "null",
                                "true",
                                "[]",
                                "{}",
                                "[null]",
                                "[[]]",
                                "{\"a\":1}",
                                "0",
                                "-1",
                                "0.5",
                                "-0",
                                "2147483648",
                                "9223372036854775808",
                                "-9223372036854775809",
                                "1e308",
                                "1e400",
                                "1e-400",
                                "9".repeat(39),
                                "9".repeat(5000),
                                "1".repeat(20) + "e" + "9".repeat(15),
                                "NaN",
                                "-Infinity",
                                "01",
                                "'single'",
                                "undefined",
                                "[1,2,3]",
                                "[\"a\",\"a\"]",
                                "[" + "{},".repeat(500) + "{}]",
                                "[" + "\"x\",".repeat(5000) + "\"x\"]",
                                "[".repeat(70) + "]".repeat(70)),
                        texts().stream().map(Hostile::quoted))
                .toList();
    }

    /** Texts, as they are before JSON quotes them; surrogates may stand alone. */
    static List<String> texts() {
        return List.of(
                "",
                " ",
                "\t\n",
                "\u0000",
                "a\u0000b",
                "\u0007",
                "\u001b[31m",
                "\u202Egnp.exe",
                "\u2066x\u2069",
                "\u200B",
                "\u2028",
                "\uFEFF",
                "\uFFFE",
                "\uFFFF",
                "\uD800",
                "\uDC00\uD800",
                "\uD83D\uDE00".repeat(50),
                "e\u0301".repeat(80),
                "a".repeat(501),
                "a".repeat(70_000),
                "\u0301".repeat(3000),
                "' or 1=1 --",
                "%",
                "_%!",
                "\\",
                "../../etc/passwd",
                "<script>alert(1)</script>",
                "<p>" + "<b>".repeat(300) + "x",
                "${jndi:ldap://x}",
                "{{7*7}}",
                "#{1}",
                "%s%n",
                "-1",
                "99999999999999999999",
                "null",
                "https://",
                "javascript:alert(1)",
                "https://exa mple",
                "http://[::1",
                "+999999999-12-31T23:59:59Z",
                "0000-01-01T00:00:00Z",
                "9999-12-31T23:59:59.999999999Z",
                "2026-02-30T00:00:00Z",
                "2026-01-01T00:00:00+99:99",
                "P999999999999D",
                "a-".repeat(40),
                "-a-",
                "x-y-z-" + "1".repeat(80),
                "und",
                "i-klingon",
                "xx-" + "a".repeat(40),
                "00000000-0000-0000-0000-000000000000",
                "\uAC00".repeat(200),
                "\u0644\u0627");
    }

    /** A JSON string; what can't stand in UTF-8 is escaped. */
    private static String quoted(String text) {
        return text.chars()
                .mapToObj(unit -> unit < ' ' || unit == '"' || unit == '\\' || Character.isSurrogate((char) unit)
                        ? String.format("\\u%04x", unit)
                        : String.valueOf((char) unit))
                .collect(Collectors.joining("", "\"", "\""));
    }

    /** Whole bodies that are wrong from the first byte to the last. */
    static List<byte[]> bodies() {
        return Stream.of(
                        utf8(
                                "",
                                " ",
                                "null",
                                "[]",
                                "\"text\"",
                                "7",
                                "{",
                                "}",
                                "{]",
                                "{\"a\"",
                                "{\"a\":}",
                                "{\"a\":1,}",
                                "{} {}",
                                "{}x",
                                "// comment\n{}",
                                "{a:1}",
                                "\uFEFF{}",
                                "{\"__proto__\":{}}",
                                "{\"\":\"\"}",
                                "{\"a\":1,\"a\":2}",
                                "{\"headline\":\"x\",\"headline\":\"y\"}",
                                "{\"label\":\"x\",\"kind\":\"subject\",\"label\":\"y\"}",
                                "[".repeat(DEEP),
                                "[".repeat(DEEP) + "]".repeat(DEEP),
                                "{\"a\":".repeat(DEEP) + "1" + "}".repeat(DEEP),
                                "{\"headline\":" + "[".repeat(DEEP) + "]".repeat(DEEP) + "}",
                                "{\"headline\":\"x\",\"body\":{\"format\":\"blocks\",\"content\":" + "[".repeat(DEEP)
                                        + "]".repeat(DEEP) + "}}",
                                "{\"headline\":\"x\",\"body\":{\"format\":\"html\",\"content\":\""
                                        + "<div>".repeat(DEEP) + "\"}}",
                                "{\"headline\":\"x\",\"body\":{\"format\":\"markdown\",\"content\":\""
                                        + "> ".repeat(DEEP) + "\"}}",
                                "{\"headline\":\"x\",\"body\":{\"format\":\"markdown\",\"content\":\""
                                        + "[".repeat(DEEP) + "\"}}",
                                "{\"headline\":\"" + "x".repeat(5_100_000) + "\"}",
                                "{\"" + "x".repeat(60_000) + "\":1}",
                                manyFields()),
                        broken())
                .flatMap(List::stream)
                .toList();
    }

    private static List<byte[]> utf8(String... texts) {
        return Stream.of(texts)
                .map(text -> text.getBytes(StandardCharsets.UTF_8))
                .toList();
    }

    private static String manyFields() {
        return IntStream.range(0, 20_000)
                .mapToObj(i -> "\"f" + i + "\":" + i)
                .collect(Collectors.joining(",", "{", "}"));
    }

    /** Bytes that are no UTF-8. */
    private static List<byte[]> broken() {
        return List.of(
                latin("{\"headline\":\"\u00ff\"}"),
                latin("{\"headline\":\"\u00c0\u0080\"}"),
                latin("{\"headline\":\"\u00ed\u00a0\u0080\"}"),
                latin("{\"headline\":\"\u00e2\u0082\"}"),
                latin("{\"headline\":\"\u00f8\u0088\u0080\u0080\u0080\"}"),
                latin("\u0000\u0001\u0002\u00fe\u00ff"),
                "{\"headline\":\"x\"}".getBytes(StandardCharsets.UTF_16),
                "{\"headline\":\"x\"}".getBytes(StandardCharsets.UTF_16LE));
    }

    private static byte[] latin(String bytes) {
        return bytes.getBytes(StandardCharsets.ISO_8859_1);
    }

    /** Segments of paths and values of query parameters, percent-encoded as far as they are. */
    static List<String> addressParts() {
        return List.of(
                "",
                "%00",
                "%ff",
                "%c0%af",
                "%ed%a0%80",
                "%e2%80%ae",
                "..",
                "%2e%2e",
                "%2f",
                "a%2fb",
                ";v=1",
                "%3b",
                "%",
                "%zz",
                "+",
                "%20",
                "'",
                "%22",
                "%5c",
                "-1",
                "0",
                "9999999999999999999",
                "1e5",
                "true",
                "null",
                "x".repeat(300),
                "x".repeat(3000),
                "00000000-0000-0000-0000-000000000000",
                "0-0-0-0-0",
                "%F0%9F%98%80",
                "a%0d%0aX-Injected:%201",
                "*",
                "{id}",
                "%7Bid%7D",
                "2026-02-30T00:00:00Z",
                "AAAA",
                "____",
                "%0A");
    }

    /** Lines of a header, each wrong for most operations. */
    static List<String> headers() {
        return List.of(
                "If-Match: ",
                "If-Match: v1",
                "If-Match: \"",
                "If-Match: W/\"v0\"",
                "If-Match: " + "\"v0\",".repeat(900) + "\"v0\"",
                "Idempotency-Key: ",
                "Idempotency-Key: \u00ff",
                "Idempotency-Key: " + "k".repeat(300),
                "Accept: text/html",
                "Accept: ;;;",
                "Accept: */*;q=9",
                "Accept-Language: " + "x".repeat(500),
                "Content-Type: ",
                "Content-Type: nonsense",
                "Content-Type: application/json;charset=nonsense",
                "Content-Type: application/json;charset=utf-16",
                "Content-Type: text/xml",
                "Content-Type: multipart/form-data",
                "Content-Type: multipart/form-data;boundary=x",
                "Content-Type: application/x-www-form-urlencoded",
                "Content-Type: text/plain;charset=",
                "Content-Encoding: gzip",
                "Content-Encoding: nonsense",
                "traceparent: nonsense",
                "X-HTTP-Method-Override: DELETE",
                "Range: bytes=0-0",
                "Expect: nonsense",
                "If-None-Match: \"",
                "If-Modified-Since: nonsense",
                "Origin: null",
                "Cookie: " + "a=b;".repeat(500));
    }
}

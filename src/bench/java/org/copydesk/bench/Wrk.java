package org.copydesk.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** One run of wrk. */
final class Wrk {
    private static final int CONNECTIONS = 32;
    private static final Pattern RATE = Pattern.compile("Requests/sec:\\s+([0-9.]+)");
    private static final Pattern HALF = Pattern.compile("50%\\s+([0-9.]+)(us|ms|s)");
    private static final Pattern MOST = Pattern.compile("99%\\s+([0-9.]+)(us|ms|s)");
    private static final Pattern REFUSED = Pattern.compile("Non-2xx or 3xx responses: (\\d+)");
    private static final Pattern BROKEN = Pattern.compile(
            "Socket errors: connect (\\d+), read (\\d+), write (\\d+), timeout (\\d+)");

    private Wrk() {}

    /**
     * What came out.
     *
     * @param rate requests per second
     * @param half half of the answers came within this many milliseconds
     * @param most 99 in 100 did
     * @param errors answers that were no success, and broken connections
     */
    record Result(double rate, double half, double most, long errors) {}

    /** @param further options, such as a header or a script */
    static Result run(String address, int seconds, List<String> further) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(
                List.of("wrk", "-t2", "-c" + CONNECTIONS, "-d" + seconds + "s", "--latency", "--timeout", "10s"));
        command.addAll(further);
        command.add(address);
        Process wrk = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(wrk.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        if (wrk.waitFor() != 0) {
            throw new IOException("wrk failed:\n" + said);
        }
        long errors = (long) number(REFUSED, said);
        Matcher broken = BROKEN.matcher(said);
        if (broken.find()) {
            for (int i = 1; i <= 4; i++) {
                errors += Long.parseLong(broken.group(i));
            }
        }
        return new Result(number(RATE, said), milliseconds(HALF, said), milliseconds(MOST, said), errors);
    }

    private static double number(Pattern pattern, String said) {
        Matcher found = pattern.matcher(said);
        return found.find() ? Double.parseDouble(found.group(1)) : 0;
    }

    private static double milliseconds(Pattern pattern, String said) {
        Matcher found = pattern.matcher(said);
        if (!found.find()) {
            return Double.NaN;
        }
        double value = Double.parseDouble(found.group(1));
        return switch (found.group(2)) {
            case "us" -> value / 1000;
            case "s" -> value * 1000;
            default -> value;
        };
    }
}

package org.copydesk.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** One run of wrk. */
final class Wrk {
    private static final int CONNECTIONS = 32;
    private static final int WARM_UP_SECONDS = 5;
    private static final int MOST_WARM_UPS = 24;
    private static final int SETTLED = 3;
    private static final double NOTABLY = 1.03;
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

    /**
     * What to ask for.
     *
     * @param options further ones of wrk, such as a header or a script
     * @param arguments of the script
     */
    record Ask(String address, List<String> options, List<String> arguments) {}

    static Result run(Ask ask, int seconds) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(
                List.of("wrk", "-t2", "-c" + CONNECTIONS, "-d" + seconds + "s", "--latency", "--timeout", "10s"));
        command.addAll(ask.options());
        command.add(ask.address());
        command.add("--");
        command.addAll(ask.arguments());
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

    /**
     * Drives an application that was just started until it answers no faster any more, for two minutes at most: until it is
     * compiled, it is not what it will be for months.
     */
    static void warmUp(Ask ask) throws IOException, InterruptedException {
        double best = 0;
        int noFaster = 0;
        for (int run = 0; run < MOST_WARM_UPS && noFaster < SETTLED; run++) {
            double rate = run(ask, WARM_UP_SECONDS).rate();
            noFaster = rate > best * NOTABLY ? 0 : noFaster + 1;
            best = Math.max(best, rate);
        }
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

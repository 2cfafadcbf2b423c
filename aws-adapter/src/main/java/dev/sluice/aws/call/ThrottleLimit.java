package dev.sluice.aws.call;

import static java.util.Objects.requireNonNull;

import java.util.regex.Pattern;

/**
 * A limit on the calls of a service whose operation the pattern finds: calls a second in the long run, and how many may
 * come at once. Patterns are compared as text.
 */
public record ThrottleLimit(String service, String operations, double ratePerSecond, int burst) {
    public ThrottleLimit {
        requireNonNull(service, "service");
        requireNonNull(operations, "operations");
    }

    /** Whether the pattern occurs anywhere in the operation's name. */
    boolean concerns(CallName call) {
        return service.equals(call.service())
                && Pattern.compile(operations).matcher(call.operation()).find();
    }

    /** As {@code --aws-api-throttle} takes it. */
    String text() {
        String rate = ratePerSecond == Math.rint(ratePerSecond) && Math.abs(ratePerSecond) < 1e15
                ? Long.toString((long) ratePerSecond)
                : Double.toString(ratePerSecond);
        return service + ":" + operations + "=" + rate + ":" + burst;
    }
}

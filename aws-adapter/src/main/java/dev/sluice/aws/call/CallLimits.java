package dev.sluice.aws.call;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The limits of one set of clients: a bucket for each configured limit, shared by all services, and for each operation
 * a rate that adapts to AWS's throttling. Safe for several threads.
 */
public final class CallLimits {
    private final Map<ThrottleLimit, TokenBucket> fixed = new LinkedHashMap<>();
    private final Map<CallName, Adaptive> adaptive = new ConcurrentHashMap<>();
    private final CallClock clock;

    public CallLimits(ThrottleLimits limits, CallClock clock) {
        this.clock = clock;
        limits.limits()
                .forEach(limit -> fixed.computeIfAbsent(
                        limit, key -> new TokenBucket(nanos -> limit.ratePerSecond(), limit.burst(), clock)));
    }

    /**
     * Waits, once for each call, until every configured limit lets it through, one after the other; answers false if
     * that takes longer than the time left until {@code end}.
     */
    boolean awaitCall(CallName call, long end) {
        return fixed.entrySet().stream()
                .filter(limit -> limit.getKey().concerns(call))
                .allMatch(limit -> limit.getValue().take(CallUrgency.of(call.operation()), left(end)));
    }

    /** Waits likewise before each HTTP request while AWS throttles the operation. */
    boolean awaitAttempt(CallName call, long end) {
        Adaptive limit = adaptive(call);
        if (!limit.bucket.take(CallUrgency.of(call.operation()), left(end))) {
            return false;
        }
        limit.rate.called(clock.nanos());
        return true;
    }

    private Duration left(long end) {
        return Duration.ofNanos(Math.max(0, end - clock.nanos()));
    }

    void throttled(CallName call) {
        adaptive(call).rate.throttled(clock.nanos());
    }

    private Adaptive adaptive(CallName call) {
        return adaptive.computeIfAbsent(call, key -> {
            AdaptiveRate rate = new AdaptiveRate(ceiling(call));
            return new Adaptive(rate, new TokenBucket(rate, 1, clock));
        });
    }

    private double ceiling(CallName call) {
        return fixed.keySet().stream()
                .filter(limit -> limit.concerns(call))
                .mapToDouble(ThrottleLimit::ratePerSecond)
                .min()
                .orElse(Double.POSITIVE_INFINITY);
    }

    private record Adaptive(AdaptiveRate rate, TokenBucket bucket) {}
}

package dev.sluice.aws.call;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The limits of one set of clients: a bucket for each configured limit, shared by all services, and for each operation a
 * rate that adapts to AWS's throttling. Safe for several threads.
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

    /** Waits, once for each call, until every configured limit lets it through, one after the other. */
    void awaitCall(CallName call) {
        fixed.forEach((limit, bucket) -> {
            if (limit.concerns(call)) {
                bucket.take(CallUrgency.of(call.operation()));
            }
        });
    }

    /** Waits before each HTTP request while AWS throttles the operation. */
    void awaitAttempt(CallName call) {
        Adaptive limit = adaptive(call);
        limit.bucket.take(CallUrgency.of(call.operation()));
        limit.rate.called(clock.nanos());
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

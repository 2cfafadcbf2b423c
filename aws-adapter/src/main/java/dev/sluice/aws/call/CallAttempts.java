package dev.sluice.aws.call;

import dev.sluice.core.port.PortException;
import java.time.Duration;
import software.amazon.awssdk.core.SdkResponse;
import software.amazon.awssdk.core.exception.SdkException;

/** One call: waits for the limits, then tries until it succeeds or is not worth another try. */
final class CallAttempts {
    private final CallName call;
    private final CallLimits limits;
    private final CallRetry retry;
    private final CallListener listener;
    private final CallClock clock;

    CallAttempts(CallName call, CallLimits limits, CallRetry retry, CallListener listener, CallClock clock) {
        this.call = call;
        this.limits = limits;
        this.retry = retry;
        this.listener = listener;
        this.clock = clock;
    }

    Object run(Attempt attempt) {
        long start = clock.nanos();
        long end = start + retry.mostWaiting().toNanos();
        if (!limits.awaitCall(call, end)) {
            throw notLetThrough();
        }
        for (int number = 1; ; number++) {
            if (!limits.awaitAttempt(call, end)) {
                throw notLetThrough();
            }
            long attemptStart = clock.nanos();
            try {
                Object response = attempt.run();
                int status = ((SdkResponse) response).sdkHttpResponse().statusCode();
                listener.attempted(outcome(status, "", attemptStart, number));
                listener.called(outcome(status, "", start, number));
                return response;
            } catch (SdkException e) {
                CallFailure failure = new CallFailure(e);
                reportAttempt(failure, attemptStart, number);
                if (!failure.isWorthRetrying() || number >= retry.maxAttempts() || !backOff(number, end)) {
                    reportCall(failure, start, number);
                    throw failure.toPortException(call);
                }
            }
        }
    }

    private void reportAttempt(CallFailure failure, long start, int number) {
        if (failure.isThrottling()) {
            limits.throttled(call);
        }
        if (failure.status() > 0) {
            listener.attempted(outcome(failure.status(), failure.reportedCode(), start, number));
        }
    }

    private void reportCall(CallFailure failure, long start, int number) {
        if (failure.status() > 0) {
            listener.called(outcome(failure.status(), failure.reportedCode(), start, number));
        }
    }

    private CallOutcome outcome(int status, String code, long start, int number) {
        Duration duration = Duration.ofNanos(clock.nanos() - start);
        return new CallOutcome(call.service(), call.operation(), status, code, duration, number);
    }

    private PortException notLetThrough() {
        return new PortException(
                PortException.Kind.THROTTLED,
                call.operation(),
                "Throttling",
                "Rate exceeded: not let through within " + retry.mostWaiting());
    }

    /** Waits before the next attempt; false if there is no time left for one. */
    private boolean backOff(int number, long end) {
        Duration wait = retry.backoffAfter(number);
        if (wait.toNanos() > end - clock.nanos()) {
            return false;
        }
        try {
            clock.sleep(wait);
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** What is tried; fails with an {@link SdkException}. */
    @FunctionalInterface
    interface Attempt {
        Object run();
    }
}

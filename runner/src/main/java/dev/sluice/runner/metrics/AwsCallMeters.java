package dev.sluice.runner.metrics;

import dev.sluice.aws.call.CallListener;
import dev.sluice.aws.call.CallOutcome;
import dev.sluice.aws.call.ErrorCodes;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.Timer;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/** Calls to AWS: how many, how long, how often tried, and which classes of errors. */
public final class AwsCallMeters implements CallListener {
    private static final Set<String> PERMISSION_CODES = Set.of("AccessDeniedException", "AuthFailure");
    private static final int MOST_RETRIES = 10;

    private final MeterRegistry registry;

    public AwsCallMeters(MeterRegistry registry) {
        this.registry = registry;
    }

    @Override
    public void called(CallOutcome call) {
        counter("aws_api_calls", call).increment();
        timer("aws_api_call_duration", call).record(call.duration());
        DistributionSummary.builder("aws_api_call_retries")
                .tags(operation(call))
                .serviceLevelObjectives(retryBuckets())
                .register(registry)
                .record(call.attempts() - 1.0);
        errorClass(call)
                .ifPresent(name ->
                        counter("aws_api_call_" + name + "_errors", call).increment());
    }

    @Override
    public void attempted(CallOutcome attempt) {
        counter("aws_api_requests", attempt).increment();
        timer("aws_api_request_duration", attempt).record(attempt.duration());
    }

    /** At most one class counts, in this order, which is upstream's. */
    private static Optional<String> errorClass(CallOutcome call) {
        String code = call.errorCode();
        if (call.statusCode() == 401 || call.statusCode() == 403 || PERMISSION_CODES.contains(code)) {
            return Optional.of("permission");
        }
        if (code.contains("LimitExceeded")) {
            return Optional.of("service_limit_exceeded");
        }
        if (ErrorCodes.isThrottling(code)) {
            return Optional.of("throttled");
        }
        return code.equals("ValidationError") ? Optional.of("validation") : Optional.empty();
    }

    private Counter counter(String name, CallOutcome call) {
        return registry.counter(
                name,
                operation(call)
                        .and("status_code", Integer.toString(call.statusCode()))
                        .and("error_code", call.errorCode()));
    }

    private Timer timer(String name, CallOutcome call) {
        return Timer.builder(name)
                .tags(operation(call))
                .serviceLevelObjectives(Buckets.seconds())
                .register(registry);
    }

    private static Tags operation(CallOutcome call) {
        return Tags.of("service", call.service(), "operation", call.operation());
    }

    /** Upstream's bounds but 0, which Micrometer has no bucket for. */
    private static double[] retryBuckets() {
        return IntStream.rangeClosed(1, MOST_RETRIES).mapToDouble(i -> i).toArray();
    }
}

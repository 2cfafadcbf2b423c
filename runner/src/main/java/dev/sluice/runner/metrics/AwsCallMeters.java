package dev.sluice.runner.metrics;

import dev.sluice.aws.call.CallListener;
import dev.sluice.aws.call.CallOutcome;
import dev.sluice.aws.call.ErrorCodes;
import io.prometheus.metrics.core.metrics.Counter;
import io.prometheus.metrics.core.metrics.Histogram;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import java.util.Optional;
import java.util.Set;

/** Calls to AWS: how many, how long, how often tried, and which classes of errors. */
public final class AwsCallMeters implements CallListener {
    private static final Set<String> PERMISSION_CODES = Set.of("AccessDeniedException", "AuthFailure");
    private static final String[] OPERATION = {"service", "operation"};
    private static final String[] ANSWER = {"service", "operation", "status_code", "error_code"};

    private final Counter calls;
    private final Histogram callTime;
    private final Histogram retries;
    private final Counter requests;
    private final Histogram requestTime;
    private final Counter permissionErrors;
    private final Counter limitErrors;
    private final Counter throttled;
    private final Counter validationErrors;

    public AwsCallMeters(PrometheusRegistry registry) {
        Families families = new Families(registry);
        calls = families.counter("aws_api_calls_total", "Calls to AWS", ANSWER);
        callTime = families.histogram(
                "aws_api_call_duration_seconds", "Time of a call with all attempts", Buckets.usual(), OPERATION);
        retries = families.histogram("aws_api_call_retries", "Attempts after the first", Buckets.retries(), OPERATION);
        requests = families.counter("aws_api_requests_total", "Attempts of calls to AWS", ANSWER);
        requestTime = families.histogram(
                "aws_api_request_duration_seconds", "Time of one attempt", Buckets.usual(), OPERATION);
        permissionErrors = errors(families, "permission", "Calls that were not allowed");
        limitErrors = errors(families, "service_limit_exceeded", "Calls that went over a quota");
        throttled = errors(families, "throttled", "Calls that came too fast");
        validationErrors = errors(families, "validation", "Calls that AWS found malformed");
    }

    private static Counter errors(Families families, String errorClass, String help) {
        return families.counter("aws_api_call_" + errorClass + "_errors_total", help, ANSWER);
    }

    @Override
    public void called(CallOutcome call) {
        calls.labelValues(answer(call)).inc();
        callTime.labelValues(operation(call)).observe(Buckets.seconds(call.duration()));
        retries.labelValues(operation(call)).observe(call.attempts() - 1.0);
        errorClass(call).ifPresent(errors -> errors.labelValues(answer(call)).inc());
    }

    @Override
    public void attempted(CallOutcome attempt) {
        requests.labelValues(answer(attempt)).inc();
        requestTime.labelValues(operation(attempt)).observe(Buckets.seconds(attempt.duration()));
    }

    /** At most one class counts, in this order, which is upstream's. */
    private Optional<Counter> errorClass(CallOutcome call) {
        String code = call.errorCode();
        if (call.statusCode() == 401 || call.statusCode() == 403 || PERMISSION_CODES.contains(code)) {
            return Optional.of(permissionErrors);
        }
        if (code.contains("LimitExceeded")) {
            return Optional.of(limitErrors);
        }
        if (ErrorCodes.isThrottling(code)) {
            return Optional.of(throttled);
        }
        return code.equals("ValidationError") ? Optional.of(validationErrors) : Optional.empty();
    }

    private static String[] operation(CallOutcome call) {
        return new String[] {call.service(), call.operation()};
    }

    private static String[] answer(CallOutcome call) {
        return new String[] {call.service(), call.operation(), Integer.toString(call.statusCode()), call.errorCode()};
    }
}

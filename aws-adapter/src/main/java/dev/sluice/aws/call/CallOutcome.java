package dev.sluice.aws.call;

import static java.util.Objects.requireNonNull;

import java.time.Duration;

/**
 * What a call, or one attempt of it, came to.
 *
 * @param service the SDK's service id, such as {@code Elastic Load Balancing v2}
 * @param operation the API's name of the call
 * @param errorCode the API's error code, empty on success, {@code internal} where the answer held none
 * @param duration of a call with waits and retries, of an attempt without
 * @param attempts HTTP requests so far, this one included
 */
public record CallOutcome(
        String service, String operation, int statusCode, String errorCode, Duration duration, int attempts) {
    public CallOutcome {
        requireNonNull(service, "service");
        requireNonNull(operation, "operation");
        requireNonNull(errorCode, "errorCode");
        requireNonNull(duration, "duration");
    }
}

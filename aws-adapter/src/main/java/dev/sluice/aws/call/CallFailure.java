package dev.sluice.aws.call;

import dev.sluice.core.port.PortException;
import dev.sluice.core.port.PortException.Kind;
import java.io.IOException;
import java.util.Optional;
import java.util.stream.Stream;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.exception.ApiCallAttemptTimeoutException;
import software.amazon.awssdk.core.exception.SdkException;

/** One failed HTTP request: what it means, whether it is worth another try, and how people are told. */
record CallFailure(SdkException exception) {
    /** The HTTP status; 0 without an answer. */
    int status() {
        return exception instanceof AwsServiceException answered ? answered.statusCode() : 0;
    }

    /** The API's error code; empty without an answer or where the answer names none. */
    String code() {
        return details().map(AwsErrorDetails::errorCode).orElse("");
    }

    /** The code as metrics show it. */
    String reportedCode() {
        return code().isEmpty() ? "internal" : code();
    }

    boolean isThrottling() {
        return ErrorCodes.isThrottling(code()) || status() == 429;
    }

    /**
     * True for lost connections, server failures, throttling, and a clock that was off, which the SDK has corrected by
     * then.
     */
    boolean isWorthRetrying() {
        if (exception instanceof AwsServiceException answered) {
            return isThrottling()
                    || answered.isClockSkewException()
                    || code().equals("RequestTimeout")
                    || code().equals("RequestTimeoutException")
                    || Stream.of(500, 502, 503, 504).anyMatch(status -> status == answered.statusCode());
        }
        return exception instanceof ApiCallAttemptTimeoutException
                || connectionProblem().isPresent();
    }

    PortException toPortException(CallName call) {
        return new PortException(kind(), call.operation(), code(), message(call), exception);
    }

    private Kind kind() {
        if (exception instanceof AwsServiceException) {
            return ErrorCodes.kind(code(), status());
        }
        return lacksCredentials() ? Kind.DENIED : Kind.UNAVAILABLE;
    }

    private String message(CallName call) {
        if (exception instanceof AwsServiceException) {
            String text = details().map(AwsErrorDetails::errorMessage).orElse("HTTP status " + status());
            return kind() == Kind.DENIED ? text + " (" + deniedHint(call) + ")" : text;
        }
        if (lacksCredentials()) {
            return "no AWS credentials found: set AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY, AWS_PROFILE, or give the"
                    + " pod an IAM role";
        }
        String reason = connectionProblem().map(CallFailure::reason).orElse(exception.getMessage());
        return call.service() + " gave no answer to " + call.operation() + ": " + reason
                + " (check the network, --aws-region and --aws-api-endpoints)";
    }

    private String deniedHint(CallName call) {
        return switch (code()) {
            case "AccessDenied", "AccessDeniedException", "UnauthorizedOperation", "NotAuthorized" ->
                "allow " + IamAction.of(call)
                        + " in the IAM policy of these credentials; docs/iam-policy.json has all that is called";
            default ->
                "check the credentials: AWS_ACCESS_KEY_ID, AWS_SECRET_ACCESS_KEY, AWS_SESSION_TOKEN, AWS_PROFILE or the"
                        + " pod's IAM role";
        };
    }

    private Optional<AwsErrorDetails> details() {
        return exception instanceof AwsServiceException answered
                ? Optional.ofNullable(answered.awsErrorDetails()).filter(details -> details.errorCode() != null)
                : Optional.empty();
    }

    private boolean lacksCredentials() {
        return causes().map(Throwable::getMessage)
                .anyMatch(text -> text != null && text.startsWith("Unable to load credentials"));
    }

    private Optional<Throwable> connectionProblem() {
        return causes().filter(cause -> cause instanceof IOException).findFirst();
    }

    private Stream<Throwable> causes() {
        return Stream.iterate((Throwable) exception, cause -> cause != null, Throwable::getCause);
    }

    private static String reason(Throwable cause) {
        return cause.getClass().getSimpleName()
                + Optional.ofNullable(cause.getMessage())
                        .map(text -> ": " + text)
                        .orElse("");
    }
}

package dev.sluice.aws.call;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.core.port.PortException.Kind;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ErrorCodesTest {
    @ParameterizedTest
    @CsvSource({
        "ListenerNotFound, 400, NOT_FOUND",
        "InvalidGroup.NotFound, 400, NOT_FOUND",
        "ResourceNotFoundException, 400, NOT_FOUND",
        "NoSuchHostedZone, 404, NOT_FOUND",
        "DuplicateTargetGroupName, 400, CONFLICT",
        "OperationNotPermitted, 400, CONFLICT",
        "InvalidPermission.Duplicate, 400, CONFLICT",
        "DependencyViolation, 400, IN_USE",
        "ResourceInUse, 400, IN_USE",
        "TooManyRules, 400, LIMIT",
        "LimitExceededException, 400, LIMIT",
        "RulesPerSecurityGroupLimitExceeded, 400, LIMIT",
        "TooManyRequestsException, 400, THROTTLED",
        "RequestLimitExceeded, 503, THROTTLED",
        "PriorRequestNotComplete, 400, THROTTLED",
        "Unheard, 429, THROTTLED",
        "UnauthorizedOperation, 403, DENIED",
        "Unheard, 403, DENIED",
        "ValidationError, 400, INVALID",
        "Unheard, 400, INVALID",
        "InternalFailure, 500, UNAVAILABLE",
        "Unheard, 503, UNAVAILABLE",
    })
    void tellsWhatACodeMeans(String code, int status, Kind kind) {
        assertThat(ErrorCodes.kind(code, status)).isEqualTo(kind);
    }

    @ParameterizedTest
    @CsvSource({
        "Throttling",
        "ThrottlingException",
        "ThrottledException",
        "RequestThrottledException",
        "TooManyRequestsException",
        "ProvisionedThroughputExceededException",
        "TransactionInProgressException",
        "RequestLimitExceeded",
        "BandwidthLimitExceeded",
        "RequestThrottled",
        "SlowDown",
        "PriorRequestNotComplete",
        "EC2ThrottledException"
    })
    void knowsEveryCodeOfThrottling(String code) {
        assertThat(ErrorCodes.isThrottling(code)).isTrue();
    }
}

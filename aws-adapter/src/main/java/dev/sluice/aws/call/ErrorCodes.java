package dev.sluice.aws.call;

import static dev.sluice.core.port.PortException.Kind.CONFLICT;
import static dev.sluice.core.port.PortException.Kind.DENIED;
import static dev.sluice.core.port.PortException.Kind.INVALID;
import static dev.sluice.core.port.PortException.Kind.IN_USE;
import static dev.sluice.core.port.PortException.Kind.LIMIT;
import static dev.sluice.core.port.PortException.Kind.NOT_FOUND;
import static dev.sluice.core.port.PortException.Kind.THROTTLED;
import static dev.sluice.core.port.PortException.Kind.UNAVAILABLE;

import dev.sluice.core.port.PortException.Kind;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/**
 * AWS's error codes and what they mean for what comes next. A code that stands here by name counts first, then its
 * form, then the HTTP status.
 */
public final class ErrorCodes {
    private static final Map<Kind, Set<String>> TABLE = Map.of(
            THROTTLED,
            Set.of(
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
                    "EC2ThrottledException"),
            DENIED,
            Set.of(
                    "AccessDenied",
                    "AccessDeniedException",
                    "AccessDeniedForDependencyException",
                    "AuthFailure",
                    "ExpiredToken",
                    "ExpiredTokenException",
                    "IncompleteSignature",
                    "InvalidAccessKeyId",
                    "InvalidClientTokenId",
                    "InvalidSignatureException",
                    "MissingAuthenticationToken",
                    "MissingAuthenticationTokenException",
                    "NotAuthorized",
                    "OptInRequired",
                    "RegionDisabledException",
                    "RequestExpired",
                    "SignatureDoesNotMatch",
                    "UnauthorizedOperation",
                    "UnrecognizedClientException"),
            NOT_FOUND,
            Set.of("NoSuchHostedZone", "WAFNonexistentItemException"),
            CONFLICT,
            Set.of(
                    "CapacityReservationPending",
                    "ConflictException",
                    "DuplicateListener",
                    "DuplicateLoadBalancerName",
                    "DuplicateTargetGroupName",
                    "InvalidGroup.Duplicate",
                    "InvalidPermission.Duplicate",
                    "InvalidStateException",
                    "OperationNotPermitted",
                    "OptimisticLockException",
                    "PriorityInUse",
                    "RequestInProgressException",
                    "ResourceAlreadyExistsException",
                    "WAFDuplicateItemException",
                    "WAFOptimisticLockException",
                    "WAFStaleDataException"),
            IN_USE,
            Set.of(
                    "DependencyViolation",
                    "InvalidGroup.InUse",
                    "ResourceInUse",
                    "ResourceInUseException",
                    "WAFAssociatedItemException"),
            LIMIT,
            Set.of(
                    "InsufficientCapacity",
                    "LimitsExceededException",
                    "TargetGroupAssociationLimit",
                    "TooManyTagsException",
                    "WAFLimitsExceededException"),
            UNAVAILABLE,
            Set.of(
                    "HealthUnavailable",
                    "InternalError",
                    "InternalErrorException",
                    "InternalFailure",
                    "InternalServerError",
                    "InternalServiceException",
                    "RequestTimeout",
                    "RequestTimeoutException",
                    "ServiceUnavailable",
                    "ServiceUnavailableException",
                    "WAFInternalErrorException",
                    "WAFUnavailableEntityException"));

    private static final Map<String, Kind> BY_CODE = byCode();

    private ErrorCodes() {}

    /** Whether this code means that there were too many calls. */
    public static boolean isThrottling(String code) {
        return BY_CODE.get(code) == THROTTLED;
    }

    /** What an answer with this code and HTTP status means. */
    public static Kind kind(String code, int status) {
        Kind named = BY_CODE.get(code);
        if (named != null) {
            return named;
        }
        if (code.contains("NotFound")) {
            return NOT_FOUND;
        }
        if (code.startsWith("TooMany") || code.contains("LimitExceeded")) {
            return LIMIT;
        }
        return byStatus(status);
    }

    private static Kind byStatus(int status) {
        return switch (status) {
            case 401, 403 -> DENIED;
            case 409 -> CONFLICT;
            case 429 -> THROTTLED;
            default -> status >= 500 ? UNAVAILABLE : INVALID;
        };
    }

    private static Map<String, Kind> byCode() {
        Map<String, Kind> kinds = new HashMap<>();
        TABLE.forEach((kind, codes) -> codes.forEach(code -> kinds.put(code, kind)));
        return Map.copyOf(kinds);
    }
}

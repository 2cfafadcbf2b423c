package dev.sluice.aws.simulated.call;

import dev.sluice.core.port.PortException.Kind;
import java.util.Map;

/** What each of AWS's error codes means for the caller. */
final class RefusalKinds {
    private static final Map<String, Kind> EXACT = Map.ofEntries(
            Map.entry("DependencyViolation", Kind.IN_USE),
            Map.entry("ResourceInUse", Kind.IN_USE),
            Map.entry("ResourceInUseException", Kind.IN_USE),
            Map.entry("OperationNotPermitted", Kind.CONFLICT),
            Map.entry("PriorityInUse", Kind.CONFLICT),
            Map.entry("TargetGroupAssociationLimit", Kind.LIMIT),
            Map.entry("ResourceAlreadyExistsException", Kind.CONFLICT),
            Map.entry("WAFNonexistentItemException", Kind.NOT_FOUND),
            Map.entry("ResourceNotFoundException", Kind.NOT_FOUND),
            Map.entry("AccessDenied", Kind.DENIED),
            Map.entry("AccessDeniedException", Kind.DENIED));

    private RefusalKinds() {}

    static Kind of(String code) {
        Kind exact = EXACT.get(code);
        if (exact != null) {
            return exact;
        }
        if (code.endsWith("NotFound") || code.startsWith("NoSuch")) {
            return Kind.NOT_FOUND;
        }
        if (code.startsWith("Duplicate") || code.endsWith(".Duplicate")) {
            return Kind.CONFLICT;
        }
        return code.startsWith("TooMany") || code.contains("LimitExceeded") ? Kind.LIMIT : Kind.INVALID;
    }
}

package dev.sluice.core.securitygroup;

import static java.util.Objects.requireNonNull;

import dev.sluice.core.model.IpPermission;
import dev.sluice.core.port.PortException;

/** A source that AWS refuses in the rules of a group, such as a group that does not exist, and AWS's reason. */
public record RefusedSource(String group, IpPermission.Source source, PortException reason) {
    public RefusedSource {
        requireNonNull(group, "group");
        requireNonNull(source, "source");
        requireNonNull(reason, "reason");
    }

    /** Whether a call failed for what its rules say, so that other rules may pass. */
    static boolean isBlamedBy(PortException failure) {
        return failure.action().equals("AuthorizeSecurityGroupIngress")
                && switch (failure.kind()) {
                    case NOT_FOUND, INVALID -> true;
                    case CONFLICT, IN_USE, LIMIT, THROTTLED, DENIED, UNAVAILABLE -> false;
                };
    }
}

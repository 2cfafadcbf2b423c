package dev.sluice.core.securitygroup;

import static java.util.Objects.requireNonNull;

import dev.sluice.core.model.IpPermission;
import dev.sluice.core.port.PortException;

/** From where AWS lets nothing into a group, such as from a group that is not there, and what it says of that. */
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

package dev.sluice.aws.elb;

import dev.sluice.core.port.PortException;
import dev.sluice.core.port.PortException.Kind;

/** An answer that lacks what every good one has; the call may have taken effect. */
final class EmptyAnswer {
    private EmptyAnswer() {}

    static PortException to(String action) {
        return new PortException(Kind.UNAVAILABLE, action, "", "AWS's answer to " + action + " holds no resource");
    }
}

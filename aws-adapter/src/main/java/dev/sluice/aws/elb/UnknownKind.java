package dev.sluice.aws.elb;

import dev.sluice.core.port.PortException;
import dev.sluice.core.port.PortException.Kind;

/** A kind of thing in an answer that this version does not know: refused rather than taken for something else. */
final class UnknownKind {
    private UnknownKind() {}

    static PortException of(String what, String type) {
        String message = "AWS answers " + what + " of type " + type + ", which this version does not know";
        return new PortException(Kind.INVALID, "DescribeRules", "", message);
    }
}

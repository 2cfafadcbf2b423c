package dev.sluice.aws.elb;

import dev.sluice.core.port.PortException;
import dev.sluice.core.port.PortException.Kind;

/** What AWS answers and this version has no word for; better refused than taken for something else. */
final class UnknownKind {
    private UnknownKind() {}

    static PortException of(String what, String type) {
        String message = "AWS answers " + what + " of type " + type + ", which this version does not know";
        return new PortException(Kind.INVALID, "DescribeRules", "", message);
    }
}

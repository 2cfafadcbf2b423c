package dev.sluice.aws.elb;

import dev.sluice.core.model.Ref;

/** The value of a reference. At the time of a call every reference is known; one that is not is a bug. */
final class KnownRef {
    private KnownRef() {}

    static String value(Ref ref) {
        return switch (ref) {
            case Ref.Literal literal -> literal.value();
            case Ref.ExistingCertificate certificate -> certificate.arn();
            case Ref.To to ->
                throw new IllegalArgumentException("ref: " + to.resource() + " (expected: resolved before the call)");
        };
    }
}

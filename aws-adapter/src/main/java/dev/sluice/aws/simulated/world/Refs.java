package dev.sluice.aws.simulated.world;

import dev.sluice.core.model.Ref;

/** The text of a reference. AWS gets and holds only known ones. */
public final class Refs {
    private Refs() {}

    public static String text(Ref ref) {
        return switch (ref) {
            case Ref.Literal literal -> literal.value();
            case Ref.ExistingCertificate certificate -> certificate.arn();
            case Ref.To to ->
                throw new IllegalArgumentException("ref: " + to.resource() + " (expected: a known ARN or id)");
        };
    }
}

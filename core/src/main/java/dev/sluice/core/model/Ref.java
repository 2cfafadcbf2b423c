package dev.sluice.core.model;

import static java.util.Objects.requireNonNull;

/**
 * A text that a resource needs and that may not exist yet: an ARN or an id, known now ({@link Literal},
 * {@link ExistingCertificate}) or the result of another resource of the stack ({@link To}).
 */
public sealed interface Ref {

    /** Known now. */
    record Literal(String value) implements Ref {
        public Literal {
            requireNonNull(value, "value");
        }
    }

    /** A certificate that exists already. Known now, but the model document does not show its ARN. */
    record ExistingCertificate(String arn) implements Ref {
        public ExistingCertificate {
            requireNonNull(arn, "arn");
        }
    }

    /** The ARN or id that the named resource has once it exists. */
    record To(ResourceId resource) implements Ref {
        public To {
            requireNonNull(resource, "resource");
        }
    }

    static Ref literal(String value) {
        return new Literal(value);
    }

    static Ref to(ResourceId resource) {
        return new To(resource);
    }
}

package dev.sluice.core.ingress;

import static java.util.Objects.requireNonNull;

import dev.sluice.core.cluster.Ingress;
import dev.sluice.core.model.StackId;

/** An Ingress that is no member of a group any more and still carries the group's finalizer, and why it is none. */
public record FormerMember(Ingress ingress, Reason reason) {
    public FormerMember {
        requireNonNull(ingress, "ingress");
        requireNonNull(reason, "reason");
    }

    /** What ended the membership. */
    public sealed interface Reason {
        /** It is on its way out of the cluster. */
        record Deleted() implements Reason {}

        /** It is in another group now. */
        record Moved(StackId group) implements Reason {
            public Moved {
                requireNonNull(group, "group");
            }
        }

        /** Its class is somebody else's now. */
        record OfAnotherClass() implements Reason {}

        /** It names a group that there cannot be. */
        record Misnamed() implements Reason {}
    }
}

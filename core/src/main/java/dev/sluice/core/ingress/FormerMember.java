package dev.sluice.core.ingress;

import static java.util.Objects.requireNonNull;

import dev.sluice.core.cluster.Ingress;
import dev.sluice.core.model.StackId;

/** An Ingress that is no longer a member of a group and still carries the group's finalizer, and why it left. */
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

        /** Its group annotation is no valid name. */
        record Misnamed() implements Reason {}
    }
}

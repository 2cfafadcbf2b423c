package dev.sluice.aws.simulated.call;

import static java.util.Objects.requireNonNull;

/** A call that is about to be made: the {@code number}-th of all, the {@code nth} of its action, both from 1. */
public record Attempt(long number, long nth, Service service, String action) {
    public Attempt {
        requireNonNull(service, "service");
        requireNonNull(action, "action");
    }

    /** Whether the call can change anything: AWS's names tell. */
    public boolean isRead() {
        return action.startsWith("Describe") || action.startsWith("Get") || action.startsWith("List");
    }
}

package dev.sluice.core.planning.cause;

import static java.util.Objects.requireNonNull;

import dev.sluice.core.ingress.FormerMember;
import dev.sluice.core.ingress.IngressGroup;
import dev.sluice.core.model.Stack;
import java.util.List;
import java.util.Optional;

/**
 * What a planner is told of a stack's past. It decides nothing that is done, and lets a plan say why.
 *
 * @param former who has left the stack's group and still carries its finalizer
 * @param lastApplied what this process last made of the stack; absent if it has not, or has ended since
 */
public record Background(List<FormerMember> former, Optional<Stack> lastApplied) {
    public Background {
        former = List.copyOf(former);
        requireNonNull(lastApplied, "lastApplied");
    }

    /** Nothing is known. */
    public static Background unknown() {
        return new Background(List.of(), Optional.empty());
    }

    /** What the group tells; what was last applied is not known. */
    public static Background of(IngressGroup group) {
        return new Background(group.former(), Optional.empty());
    }

    /** The same with what was last applied. */
    public Background after(Optional<Stack> applied) {
        return new Background(former, applied);
    }
}

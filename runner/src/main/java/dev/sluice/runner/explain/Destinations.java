package dev.sluice.runner.explain;

import dev.sluice.core.model.Action;
import dev.sluice.core.model.Ref;
import dev.sluice.core.model.Stack;
import dev.sluice.core.model.TargetGroup;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** The target groups that actions forward to. */
record Destinations(List<Destination> all) {
    Destinations {
        all = List.copyOf(all);
    }

    /** A target group of the stack, or the ARN of one that others made, with its weight beside others. */
    record Destination(Optional<TargetGroup> group, String name, OptionalInt weight) {}

    static Destinations of(Stack stack, List<Action> actions) {
        return new Destinations(actions.stream()
                .filter(Action.Forward.class::isInstance)
                .map(Action.Forward.class::cast)
                .flatMap(forward -> forward.targetGroups().stream())
                .map(weighted -> destination(stack, weighted))
                .toList());
    }

    private static Destination destination(Stack stack, Action.WeightedTargetGroup weighted) {
        return switch (weighted.targetGroup()) {
            case Ref.Literal arn -> new Destination(Optional.empty(), arn.value(), weighted.weight());
            case Ref.ExistingCertificate certificate ->
                new Destination(Optional.empty(), certificate.arn(), weighted.weight());
            case Ref.To to -> {
                Optional<TargetGroup> group = stack.find(to.resource())
                        .filter(TargetGroup.class::isInstance)
                        .map(TargetGroup.class::cast);
                yield new Destination(
                        group, group.map(TargetGroup::name).orElse(to.resource().id()), weighted.weight());
            }
        };
    }
}

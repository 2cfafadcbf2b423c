package dev.sluice.core.planning;

import dev.sluice.core.cloud.Arn;
import dev.sluice.core.model.Action;
import dev.sluice.core.model.Ref;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** The target groups that actions found in AWS forward to. */
final class ForwardTargets {
    private ForwardTargets() {}

    static Set<Arn> of(List<Action> actions) {
        return actions.stream()
                .filter(Action.Forward.class::isInstance)
                .flatMap(action -> ((Action.Forward) action).targetGroups().stream())
                .map(Action.WeightedTargetGroup::targetGroup)
                .filter(Ref.Literal.class::isInstance)
                .map(target -> new Arn(((Ref.Literal) target).value()))
                .collect(Collectors.toUnmodifiableSet());
    }
}

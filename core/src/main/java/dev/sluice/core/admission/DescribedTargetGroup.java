package dev.sluice.core.admission;

import dev.sluice.core.cloud.Arn;
import dev.sluice.core.cloud.ElbTargetGroup;
import dev.sluice.core.cluster.TargetGroupBinding;
import dev.sluice.core.port.PortException;
import dev.sluice.core.port.Targets;
import dev.sluice.core.port.TargetsByRole;
import java.util.List;
import java.util.Optional;

/**
 * The target group of one binding, asked for under the binding's role when it is first needed, and once. Throws
 * {@link PortException}.
 */
final class DescribedTargetGroup {
    private final TargetsByRole accounts;
    private final TargetGroupBinding.Spec spec;
    private Optional<ElbTargetGroup> known = Optional.empty();

    DescribedTargetGroup(TargetsByRole accounts, TargetGroupBinding.Spec spec) {
        this.accounts = accounts;
        this.spec = spec;
    }

    /** The ARN that the binding gives, or else that of the one target group with the name that it gives. */
    String arn() {
        return spec.targetGroupArn().isEmpty() ? named().arn().value() : spec.targetGroupArn();
    }

    ElbTargetGroup describe() {
        ElbTargetGroup described = known.orElseGet(() -> calls().targetGroup(new Arn(arn())));
        known = Optional.of(described);
        return described;
    }

    private ElbTargetGroup named() {
        String name = spec.targetGroupName();
        List<ElbTargetGroup> found = known.map(List::of).orElseGet(() -> calls().targetGroupsByName(name));
        if (found.size() != 1) {
            throw new PortException(
                    PortException.Kind.INVALID,
                    "DescribeTargetGroups",
                    "",
                    "expecting a single targetGroup with query [" + name + "] but got " + found.size());
        }
        known = Optional.of(found.getFirst());
        return found.getFirst();
    }

    private Targets calls() {
        return accounts.of(spec);
    }
}

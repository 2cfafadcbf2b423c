package dev.sluice.core.observe;

import static java.util.Objects.requireNonNull;

import dev.sluice.core.cloud.Arn;
import dev.sluice.core.cloud.VpcSecurityGroup;
import dev.sluice.core.cluster.SortedMaps;
import dev.sluice.core.cluster.TargetGroupBinding;
import dev.sluice.core.model.StackId;
import java.util.List;
import java.util.SortedMap;

/**
 * What was found of one stack. Lists keep AWS's order; details that no comparison needs are left empty.
 *
 * @param nameHolders who holds the names that the stack would give, where that is nobody of the stack
 * @param shieldSubscribed whether Shield protections can be made; false if nobody asked
 */
public record ObservedStack(
        StackId stack,
        List<VpcSecurityGroup> securityGroups,
        List<ObservedTargetGroup> targetGroups,
        List<ObservedLoadBalancer> loadBalancers,
        List<ObservedCertificate> certificates,
        List<TargetGroupBinding> bindings,
        SortedMap<String, Arn> nameHolders,
        boolean shieldSubscribed) {
    public ObservedStack {
        requireNonNull(stack, "stack");
        securityGroups = List.copyOf(securityGroups);
        targetGroups = List.copyOf(targetGroups);
        loadBalancers = List.copyOf(loadBalancers);
        certificates = List.copyOf(certificates);
        bindings = List.copyOf(bindings);
        nameHolders = SortedMaps.copyOf(nameHolders);
    }
}

package dev.sluice.core.securitygroup;

import dev.sluice.core.cluster.TargetGroupBinding;
import dev.sluice.core.model.IpPermission;
import java.util.List;
import java.util.SortedMap;

/** Tells what inbound rules a binding needs on which groups, by what the cluster and AWS hold now. */
@FunctionalInterface
public interface BindingRules {
    /**
     * The rules by id of security group.
     *
     * @throws dev.sluice.core.port.PortException if they cannot be told now
     */
    SortedMap<String, List<IpPermission>> of(TargetGroupBinding binding);
}

package dev.sluice.core.service.loadbalancer;

import static java.util.Objects.requireNonNull;

import dev.sluice.core.cloud.Subnet;
import dev.sluice.core.model.Ref;
import java.util.List;

/** By what targets can tell the traffic that they have to let in. */
public sealed interface TargetAccess {
    /** Nobody manages the targets' rules. */
    record Unmanaged() implements TargetAccess {}

    /** The load balancer has this security group. */
    record ByGroup(Ref source) implements TargetAccess {
        public ByGroup {
            requireNonNull(source, "source");
        }
    }

    /** The load balancer has no security group, but a place: addresses in subnets, and a scheme. */
    record ByAddress(String scheme, List<Subnet> subnets) implements TargetAccess {
        public ByAddress {
            requireNonNull(scheme, "scheme");
            subnets = List.copyOf(subnets);
        }
    }
}

package dev.sluice.core.plan;

import static java.util.Objects.requireNonNull;

import dev.sluice.core.cloud.Arn;
import dev.sluice.core.cluster.SortedMaps;
import dev.sluice.core.model.LoadBalancer;
import dev.sluice.core.model.Ref;
import dev.sluice.core.model.SubnetMapping;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SortedMap;

/** Load balancers. */
public sealed interface LoadBalancerStep extends Step {

    record CreateLoadBalancer(LoadBalancer desired, SortedMap<String, String> tags) implements LoadBalancerStep {
        public CreateLoadBalancer {
            requireNonNull(desired, "desired");
            tags = SortedMaps.copyOf(tags);
        }

        @Override
        public String action() {
            return "CreateLoadBalancer";
        }
    }

    /** Uses this IPAM pool, or none. */
    record SetIpamPool(Ref loadBalancer, Optional<String> pool) implements LoadBalancerStep {
        public SetIpamPool {
            requireNonNull(loadBalancer, "loadBalancer");
            requireNonNull(pool, "pool");
        }

        @Override
        public String action() {
            return "ModifyIpPools";
        }
    }

    record SetSecurityGroups(Ref loadBalancer, List<Ref> groups) implements LoadBalancerStep {
        public SetSecurityGroups {
            requireNonNull(loadBalancer, "loadBalancer");
            groups = List.copyOf(groups);
        }

        @Override
        public String action() {
            return "SetSecurityGroups";
        }
    }

    record SetSubnets(Ref loadBalancer, List<SubnetMapping> subnets) implements LoadBalancerStep {
        public SetSubnets {
            requireNonNull(loadBalancer, "loadBalancer");
            subnets = List.copyOf(subnets);
        }

        @Override
        public String action() {
            return "SetSubnets";
        }
    }

    record SetIpAddressType(Ref loadBalancer, String ipAddressType) implements LoadBalancerStep {
        public SetIpAddressType {
            requireNonNull(loadBalancer, "loadBalancer");
            requireNonNull(ipAddressType, "ipAddressType");
        }

        @Override
        public String action() {
            return "SetIpAddressType";
        }
    }

    /** Sets these attributes and leaves the others alone. */
    record SetLoadBalancerAttributes(Ref loadBalancer, SortedMap<String, String> attributes)
            implements LoadBalancerStep {
        public SetLoadBalancerAttributes {
            requireNonNull(loadBalancer, "loadBalancer");
            attributes = SortedMaps.copyOf(attributes);
        }

        @Override
        public String action() {
            return "ModifyLoadBalancerAttributes";
        }
    }

    /** Looks whether the load balancer is active; while it is provisioned, what waits for this is put off. */
    record AwaitActive(Ref loadBalancer, String name) implements LoadBalancerStep {
        public AwaitActive {
            requireNonNull(loadBalancer, "loadBalancer");
            requireNonNull(name, "name");
        }

        @Override
        public String action() {
            return "DescribeLoadBalancers";
        }
    }

    /** Reserves this many capacity units, or nothing. */
    record SetCapacity(Ref loadBalancer, OptionalInt units) implements LoadBalancerStep {
        public SetCapacity {
            requireNonNull(loadBalancer, "loadBalancer");
            requireNonNull(units, "units");
        }

        @Override
        public String action() {
            return "ModifyCapacityReservation";
        }
    }

    /** Deletes the load balancer; {@code unprotect} allows its deletion protection to be switched off. */
    record DeleteLoadBalancer(Arn loadBalancer, boolean unprotect) implements LoadBalancerStep {
        public DeleteLoadBalancer {
            requireNonNull(loadBalancer, "loadBalancer");
        }

        @Override
        public String action() {
            return "DeleteLoadBalancer";
        }
    }
}

package dev.sluice.core.gate;

import static java.util.Objects.requireNonNull;

import dev.sluice.core.cloud.Arn;
import dev.sluice.core.cloud.ElbLoadBalancer;
import dev.sluice.core.model.LoadBalancer;
import dev.sluice.core.model.SubnetMapping;
import dev.sluice.core.port.LoadBalancers;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SortedMap;

/** {@link LoadBalancers} whose writing passes the gate. */
record GatedLoadBalancers(LoadBalancers behind, WriteGate gate) implements LoadBalancers {
    GatedLoadBalancers {
        requireNonNull(behind, "behind");
        requireNonNull(gate, "gate");
    }

    @Override
    public List<ElbLoadBalancer> list() {
        return behind.list();
    }

    @Override
    public List<ElbLoadBalancer> describe(Collection<Arn> arns) {
        return behind.describe(arns);
    }

    @Override
    public ElbLoadBalancer create(LoadBalancer desired, SortedMap<String, String> tags) {
        gate.pass("CreateLoadBalancer");
        return behind.create(desired, tags);
    }

    @Override
    public void delete(Arn arn) {
        gate.pass("DeleteLoadBalancer");
        behind.delete(arn);
    }

    @Override
    public void setSecurityGroups(Arn arn, List<String> securityGroups) {
        gate.pass("SetSecurityGroups");
        behind.setSecurityGroups(arn, securityGroups);
    }

    @Override
    public void setSubnets(Arn arn, List<SubnetMapping> subnets) {
        gate.pass("SetSubnets");
        behind.setSubnets(arn, subnets);
    }

    @Override
    public void setIpAddressType(Arn arn, String ipAddressType) {
        gate.pass("SetIpAddressType");
        behind.setIpAddressType(arn, ipAddressType);
    }

    @Override
    public void modifyIpPools(Arn arn, Optional<String> ipv4IpamPool) {
        gate.pass("ModifyIpPools");
        behind.modifyIpPools(arn, ipv4IpamPool);
    }

    @Override
    public SortedMap<String, String> attributes(Arn arn) {
        return behind.attributes(arn);
    }

    @Override
    public void modifyAttributes(Arn arn, Map<String, String> attributes) {
        gate.pass("ModifyLoadBalancerAttributes");
        behind.modifyAttributes(arn, attributes);
    }

    @Override
    public OptionalInt capacity(Arn arn) {
        return behind.capacity(arn);
    }

    @Override
    public void modifyCapacity(Arn arn, OptionalInt units) {
        gate.pass("ModifyCapacityReservation");
        behind.modifyCapacity(arn, units);
    }
}

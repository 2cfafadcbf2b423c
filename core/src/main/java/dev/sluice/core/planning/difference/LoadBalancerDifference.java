package dev.sluice.core.planning.difference;

import dev.sluice.core.cloud.ElbLoadBalancer;
import dev.sluice.core.model.LoadBalancer;
import dev.sluice.core.model.Ref;
import dev.sluice.core.model.SubnetMapping;
import dev.sluice.core.observe.ObservedLoadBalancer;
import dev.sluice.core.plan.FieldChange;
import dev.sluice.core.plan.Impact;
import dev.sluice.core.plan.LoadBalancerStep;
import dev.sluice.core.plan.Step;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * In what a load balancer differs from the wanted one, and the steps that change it. Fixed addresses, name and
 * customer-owned pool cannot be changed and are not compared. For one thread.
 */
public final class LoadBalancerDifference {
    private final ObservedLoadBalancer found;
    private final LoadBalancer desired;
    private final Ref target;
    private final Differences fields = new Differences();
    private final List<Step> steps = new ArrayList<>();
    private Impact impact = Impact.NONE;

    /** @param desired with its references resolved as far as they are known */
    public LoadBalancerDifference(ObservedLoadBalancer found, LoadBalancer desired, TagDifference tags) {
        this.found = found;
        this.desired = desired;
        this.target = Ref.literal(found.arn().value());
        // A pool keeps the address type from being changed, so it goes first and comes last.
        leaveIpamPool();
        fields.addAll(tags.fields());
        steps.addAll(TagSteps.of(target, tags));
        securityGroups();
        subnets();
        ipAddressType();
        attributes();
        joinIpamPool();
    }

    public List<FieldChange> fields() {
        return fields.fields();
    }

    public List<Step> steps() {
        return List.copyOf(steps);
    }

    public Impact impact() {
        return impact;
    }

    private ElbLoadBalancer state() {
        return found.state();
    }

    private void leaveIpamPool() {
        if (state().ipv4IpamPool().isPresent() && desired.ipv4IpamPool().isEmpty()) {
            fields.note("ipv4IpamPool", state().ipv4IpamPool().get(), "");
            steps.add(new LoadBalancerStep.SetIpamPool(target, desired.ipv4IpamPool()));
        }
    }

    private void joinIpamPool() {
        if (desired.ipv4IpamPool().isPresent() && !desired.ipv4IpamPool().equals(state().ipv4IpamPool())) {
            fields.note(
                    "ipv4IpamPool",
                    state().ipv4IpamPool().orElse(""),
                    desired.ipv4IpamPool().get());
            steps.add(new LoadBalancerStep.SetIpamPool(target, desired.ipv4IpamPool()));
        }
    }

    private void securityGroups() {
        Set<Ref> wanted = Set.copyOf(desired.securityGroups());
        Set<Ref> held = state().securityGroups().stream().map(Ref::literal).collect(Collectors.toUnmodifiableSet());
        if (!wanted.equals(held)) {
            fields.note(
                    "securityGroups",
                    String.join(", ", state().securityGroups()),
                    desired.securityGroups().stream().map(ActionText::ref).collect(Collectors.joining(", ")));
            steps.add(new LoadBalancerStep.SetSecurityGroups(target, desired.securityGroups()));
        }
    }

    private void subnets() {
        Set<String> wanted = desired.subnetMappings().stream()
                .map(SubnetMapping::subnetId)
                .collect(Collectors.toCollection(TreeSet::new));
        Set<String> held = state().zones().stream()
                .map(ElbLoadBalancer.Zone::subnetId)
                .collect(Collectors.toCollection(TreeSet::new));
        if (fields.compare("subnets", String.join(", ", held), String.join(", ", wanted))) {
            steps.add(new LoadBalancerStep.SetSubnets(target, desired.subnetMappings()));
            impact = impact.or(wanted.containsAll(held) ? Impact.NONE : Impact.CONNECTIONS_DROP);
        }
    }

    private void ipAddressType() {
        if (fields.compare("ipAddressType", state().ipAddressType(), desired.ipAddressType())) {
            steps.add(new LoadBalancerStep.SetIpAddressType(target, desired.ipAddressType()));
        }
    }

    private void attributes() {
        AttributeDifference attributes = AttributeDifference.between(found.attributes(), desired.attributes());
        if (!attributes.toSet().isEmpty()) {
            fields.addAll(attributes.fields());
            steps.add(new LoadBalancerStep.SetLoadBalancerAttributes(target, attributes.toSet()));
        }
    }
}

package dev.sluice.core.network;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import dev.sluice.core.cloud.Subnet;
import dev.sluice.core.facts.Facts;
import dev.sluice.core.facts.Resolution;
import dev.sluice.core.model.LoadBalancer;
import dev.sluice.core.problem.ProblemCode;
import dev.sluice.core.problem.TextForms;
import dev.sluice.core.settings.ControllerSettings;
import dev.sluice.core.settings.FeatureGate;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** Whether subnets can carry a load balancer together. */
final class SubnetChecks {
    private final Locales locales;
    /** Whether an application load balancer may stand in a single zone. */
    private final boolean oneIsEnough;

    SubnetChecks(ControllerSettings settings, Facts facts) {
        this.locales = new Locales(facts);
        this.oneIsEnough = settings.gates().isEnabled(FeatureGate.ALB_SINGLE_SUBNET);
    }

    /** For subnets that somebody listed. */
    Resolution<List<Subnet>> checkListed(List<Subnet> subnets, Placement placement) {
        if (subnets.isEmpty()) {
            return failed("unable to resolve at least one subnet");
        }
        return checkZones(subnets)
                .then(apart -> checkChosen(apart, placement))
                .then(chosen -> checkIpv6(chosen, placement));
    }

    /** For subnets of which one was chosen per zone. */
    Resolution<List<Subnet>> checkChosen(List<Subnet> subnets, Placement placement) {
        return locales.of(subnets).then(bySubnet -> {
            SortedSet<String> distinct = new TreeSet<>(bySubnet.values());
            if (distinct.size() > 1) {
                return failed("subnets in multiple locales: " + TextForms.list(distinct));
            }
            boolean inZones = distinct.contains(Locales.ZONE);
            int minimum = placement.type() == LoadBalancer.Type.APPLICATION && inZones && !oneIsEnough ? 2 : 1;
            return subnets.size() < minimum
                    ? failed("subnets count less than minimal required count: " + subnets.size() + " < " + minimum)
                    : Resolution.found(subnets);
        });
    }

    private static Resolution<List<Subnet>> checkZones(List<Subnet> subnets) {
        return subnets.stream()
                .collect(groupingBy(Subnet::availabilityZone, TreeMap::new, mapping(Subnet::id, toList())))
                .entrySet()
                .stream()
                .filter(zone -> zone.getValue().size() > 1)
                .findFirst()
                .map(zone -> SubnetChecks.<List<Subnet>>failed("multiple subnets in same Availability Zone "
                        + zone.getKey() + ": " + TextForms.list(zone.getValue())))
                .orElseGet(() -> Resolution.found(subnets));
    }

    private static Resolution<List<Subnet>> checkIpv6(List<Subnet> subnets, Placement placement) {
        List<String> without = subnets.stream()
                .filter(subnet -> subnet.ipv6CidrBlocks().isEmpty())
                .map(Subnet::id)
                .toList();
        return placement.needsIpv6() && !without.isEmpty()
                ? failed("subnets " + TextForms.list(without)
                        + " do not have an associated IPv6 CIDR block, which is required for "
                        + placement.ipAddressType() + " load balancers")
                : Resolution.found(subnets);
    }

    private static <T> Resolution<T> failed(String message) {
        return Resolution.failed(ProblemCode.NO_SUITABLE_SUBNET, message);
    }
}

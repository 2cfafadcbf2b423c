package dev.sluice.core.network;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import dev.sluice.core.cloud.AvailabilityZone;
import dev.sluice.core.cloud.Subnet;
import dev.sluice.core.facts.Facts;
import dev.sluice.core.facts.Resolution;
import dev.sluice.core.model.LoadBalancer;
import dev.sluice.core.problem.ProblemCode;
import dev.sluice.core.problem.TextForms;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** Whether subnets can carry a load balancer together. */
final class SubnetChecks {
    private static final String ZONE = "availability-zone";
    private static final String OUTPOST = "outpost";
    private static final List<String> ZONE_TYPES = List.of(ZONE, "local-zone", "wavelength-zone");

    private final Facts facts;
    private final boolean oneIsEnough;

    /** @param oneIsEnough whether an application load balancer may stand in a single zone */
    SubnetChecks(Facts facts, boolean oneIsEnough) {
        this.facts = facts;
        this.oneIsEnough = oneIsEnough;
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

    /** For subnets chosen one a zone. */
    Resolution<List<Subnet>> checkChosen(List<Subnet> subnets, Placement placement) {
        return locales(subnets).then(locales -> {
            if (locales.size() > 1) {
                return failed("subnets in multiple locales: " + TextForms.list(locales));
            }
            int minimum =
                    placement.type() == LoadBalancer.Type.APPLICATION && locales.contains(ZONE) && !oneIsEnough ? 2 : 1;
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

    private Resolution<SortedSet<String>> locales(List<Subnet> subnets) {
        SortedSet<String> zoneIds = new TreeSet<>();
        subnets.stream()
                .filter(subnet -> subnet.outpostArn().isEmpty())
                .forEach(subnet -> zoneIds.add(subnet.availabilityZoneId()));
        return zoneTypes(zoneIds).then(types -> {
            SortedSet<String> locales = new TreeSet<>();
            for (Subnet subnet : subnets) {
                String locale =
                        subnet.outpostArn().isEmpty() ? types.getOrDefault(subnet.availabilityZoneId(), "") : OUTPOST;
                if (!locale.equals(OUTPOST) && !ZONE_TYPES.contains(locale)) {
                    return failed("unknown zone type for subnet " + subnet.id() + ": " + locale);
                }
                locales.add(locale);
            }
            return Resolution.found(locales);
        });
    }

    private Resolution<SortedMap<String, String>> zoneTypes(SortedSet<String> zoneIds) {
        if (zoneIds.isEmpty()) {
            return Resolution.found(new TreeMap<>());
        }
        return Resolution.ask(() -> facts.zones(zoneIds)).then(zones -> {
            SortedMap<String, String> types = new TreeMap<>();
            for (AvailabilityZone zone : zones) {
                types.put(zone.id(), zone.type());
            }
            List<String> missing =
                    zoneIds.stream().filter(id -> !types.containsKey(id)).toList();
            return missing.isEmpty()
                    ? Resolution.found(types)
                    : failed("cannot resolve AZ info for AZs: " + TextForms.list(missing));
        });
    }

    private static <T> Resolution<T> failed(String message) {
        return Resolution.failed(ProblemCode.NO_SUITABLE_SUBNET, message);
    }
}

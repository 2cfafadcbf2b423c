package dev.sluice.core.securitygroup;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import dev.sluice.core.cloud.VpcSecurityGroup;
import dev.sluice.core.model.IpPermission;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;

/**
 * The inbound rules that a group lacks and those it has beyond the desired ones, each in the order of their identities.
 */
record RuleDifference(
        VpcSecurityGroup group,
        List<IpPermission> missing,
        List<IpPermission> surplus,
        Collection<IpPermission> desired) {
    RuleDifference(VpcSecurityGroup group, Collection<IpPermission> desired, Predicate<IpPermission> ours) {
        this(
                group,
                without(byIdentity(desired), byIdentity(group.ingress())),
                without(byIdentity(group.ingress()), byIdentity(desired)).stream()
                        .filter(ours)
                        .toList(),
                desired);
    }

    /** Whether no traffic depends on the surplus rules. */
    boolean surplusIsCovered() {
        return surplus.stream().allMatch(rule -> desired.stream().anyMatch(wider -> covers(wider, rule)));
    }

    /** In the order of {@link #missing}. */
    Map<IpPermission.Source, List<IpPermission>> missingBySource() {
        return missing.stream().collect(groupingBy(IpPermission::source, LinkedHashMap::new, toList()));
    }

    private static boolean covers(IpPermission wider, IpPermission rule) {
        return wider.protocol().equals(rule.protocol())
                && wider.source().value().equals(rule.source().value())
                && wider.fromPort() <= rule.fromPort()
                && rule.toPort() <= wider.toPort();
    }

    private static SortedMap<String, IpPermission> byIdentity(Collection<IpPermission> rules) {
        SortedMap<String, IpPermission> sorted = new TreeMap<>();
        rules.forEach(rule -> sorted.putIfAbsent(rule.identity(), rule));
        return sorted;
    }

    private static List<IpPermission> without(
            SortedMap<String, IpPermission> rules, SortedMap<String, IpPermission> others) {
        return rules.entrySet().stream()
                .filter(rule -> !others.containsKey(rule.getKey()))
                .map(Map.Entry::getValue)
                .toList();
    }
}

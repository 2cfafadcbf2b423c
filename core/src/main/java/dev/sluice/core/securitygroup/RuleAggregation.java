package dev.sluice.core.securitygroup;

import dev.sluice.core.model.IpPermission;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Joins what all bindings want of the same security groups. {@code FOLDED} keeps within AWS's limit of rules per group:
 * ports that one load balancer group may reach over one protocol become one range from the lowest to the highest.
 */
enum RuleAggregation {
    /** Every distinct rule, as it is. */
    UNION {
        @Override
        List<IpPermission> aggregate(Collection<IpPermission> rules) {
            SortedMap<String, IpPermission> byIdentity = new TreeMap<>();
            rules.forEach(rule -> byIdentity.putIfAbsent(rule.identity(), rule));
            return List.copyOf(byIdentity.values());
        }
    },
    FOLDED {
        @Override
        List<IpPermission> aggregate(Collection<IpPermission> rules) {
            List<IpPermission> folded = new ArrayList<>();
            SortedMap<String, IpPermission> ranges = new TreeMap<>();
            for (IpPermission rule : rules) {
                if (rule.source() instanceof IpPermission.Source.Group) {
                    IpPermission whole = allPortsIfNone(rule);
                    ranges.merge(whole.protocol() + " " + whole.source().value(), whole, RuleAggregation::span);
                } else {
                    folded.add(rule);
                }
            }
            folded.addAll(ranges.values());
            return UNION.aggregate(folded);
        }
    };

    private static final int HIGHEST_PORT = 65_535;

    /** The rules of one group, in the order of their identities. */
    abstract List<IpPermission> aggregate(Collection<IpPermission> rules);

    /** The rules of each group that any binding wants rules of. */
    SortedMap<String, List<IpPermission>> aggregate(List<? extends Map<String, List<IpPermission>>> wishes) {
        SortedMap<String, List<IpPermission>> joined = new TreeMap<>();
        wishes.forEach(wish -> wish.forEach((group, rules) ->
                joined.computeIfAbsent(group, g -> new ArrayList<>()).addAll(rules)));
        joined.replaceAll((group, rules) -> aggregate(rules));
        return joined;
    }

    private static IpPermission allPortsIfNone(IpPermission rule) {
        return rule.fromPort() == 0 && rule.toPort() == 0 ? withPorts(rule, 0, HIGHEST_PORT) : rule;
    }

    private static IpPermission span(IpPermission one, IpPermission other) {
        return withPorts(one, Math.min(one.fromPort(), other.fromPort()), Math.max(one.toPort(), other.toPort()));
    }

    private static IpPermission withPorts(IpPermission rule, int from, int to) {
        return new IpPermission(rule.protocol(), from, to, rule.source(), rule.description());
    }
}

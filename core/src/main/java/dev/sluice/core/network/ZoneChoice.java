package dev.sluice.core.network;

import static java.util.Comparator.comparing;

import dev.sluice.core.cloud.Subnet;
import dev.sluice.core.facts.Resolution;
import dev.sluice.core.network.SubnetVerdict.Kind;
import dev.sluice.core.problem.ProblemCode;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** Chooses one subnet for each zone among candidates; left out are those that have an obstacle of their own. */
final class ZoneChoice {
    private final SubnetFitness fitness;

    ZoneChoice(SubnetFitness fitness) {
        this.fitness = fitness;
    }

    /** The chosen subnets by id; a failure counts why candidates were left out. */
    Resolution<List<Subnet>> choose(List<Subnet> candidates, Placement placement) {
        SortedMap<String, Subnet> byZone = best(candidates, placement);
        if (byZone.isEmpty()) {
            return Resolution.failed(ProblemCode.NO_SUITABLE_SUBNET, explanation(candidates, placement));
        }
        return Resolution.found(
                byZone.values().stream().sorted(comparing(Subnet::id)).toList());
    }

    /** The best eligible subnet by the name of its zone. */
    SortedMap<String, Subnet> best(List<Subnet> candidates, Placement placement) {
        SortedMap<String, Subnet> byZone = new TreeMap<>();
        candidates.stream()
                .filter(candidate -> fitness.obstacles(candidate, placement).isEmpty())
                .forEach(candidate -> byZone.merge(candidate.availabilityZone(), candidate, fitness::better));
        return byZone;
    }

    /** Each candidate counts for its first obstacle; this is asked only where all have one. */
    private String explanation(List<Subnet> candidates, Placement placement) {
        Map<Kind, Integer> counts = new EnumMap<>(Kind.class);
        candidates.forEach(candidate ->
                counts.merge(fitness.obstacles(candidate, placement).getFirst(), 1, Integer::sum));
        String start = "unable to resolve at least one subnet. Evaluated " + candidates.size() + " subnets: "
                + counts.getOrDefault(Kind.OTHER_CLUSTER, 0) + " are tagged for other clusters, ";
        String addresses = counts.getOrDefault(Kind.TOO_FEW_ADDRESSES, 0) + " have insufficient available IP addresses";
        if (!placement.needsIpv6()) {
            return start + "and " + addresses;
        }
        return start + addresses + ", and " + counts.getOrDefault(Kind.WITHOUT_IPV6, 0)
                + " don't have an associated IPv6 CIDR block, which is required for " + placement.ipAddressType()
                + " load balancers";
    }
}

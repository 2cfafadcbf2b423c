package dev.sluice.core.network;

import static java.util.Comparator.comparing;

import dev.sluice.core.cloud.Subnet;
import dev.sluice.core.facts.Resolution;
import dev.sluice.core.problem.ProblemCode;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Chooses one subnet for each zone among candidates: this cluster's before others, then the smaller id. Left out are
 * those tagged for other clusters only, those with too few free addresses, and those without IPv6 where it is needed.
 */
final class ZoneChoice {
    private static final int MINIMUM_FREE_ADDRESSES = 8;
    /** Without a trailing slash, as upstream has it: {@code kubernetes.io/cluster-name} counts as another cluster. */
    private static final String ANY_CLUSTER_TAG = "kubernetes.io/cluster";

    private final String clusterTag;
    private final boolean checkClusterTag;

    ZoneChoice(String clusterName, boolean checkClusterTag) {
        this.clusterTag = ANY_CLUSTER_TAG + "/" + clusterName;
        this.checkClusterTag = checkClusterTag;
    }

    /** The chosen subnets by id; a failure counts why candidates were left out. */
    Resolution<List<Subnet>> choose(List<Subnet> candidates, Placement placement) {
        Map<Verdict, Integer> counts = new EnumMap<>(Verdict.class);
        SortedMap<String, Subnet> byZone = new TreeMap<>();
        for (Subnet candidate : candidates) {
            Verdict verdict = judge(candidate, placement);
            counts.merge(verdict, 1, Integer::sum);
            if (verdict == Verdict.ELIGIBLE) {
                byZone.merge(candidate.availabilityZone(), candidate, this::better);
            }
        }
        if (byZone.isEmpty()) {
            return Resolution.failed(ProblemCode.NO_SUITABLE_SUBNET, explanation(candidates.size(), counts, placement));
        }
        return Resolution.found(
                byZone.values().stream().sorted(comparing(Subnet::id)).toList());
    }

    private Verdict judge(Subnet subnet, Placement placement) {
        if (checkClusterTag && !isOurs(subnet) && isTaggedForClusters(subnet)) {
            return Verdict.OTHER_CLUSTER;
        }
        if (subnet.availableIpAddressCount() < MINIMUM_FREE_ADDRESSES) {
            return Verdict.TOO_FEW_ADDRESSES;
        }
        if (placement.needsIpv6() && subnet.ipv6CidrBlocks().isEmpty()) {
            return Verdict.WITHOUT_IPV6;
        }
        return Verdict.ELIGIBLE;
    }

    private boolean isOurs(Subnet subnet) {
        return subnet.tags().containsKey(clusterTag);
    }

    private static boolean isTaggedForClusters(Subnet subnet) {
        return subnet.tags().keySet().stream().anyMatch(key -> key.startsWith(ANY_CLUSTER_TAG));
    }

    private Subnet better(Subnet one, Subnet other) {
        Comparator<Subnet> order =
                Comparator.<Subnet, Boolean>comparing(subnet -> !isOurs(subnet)).thenComparing(Subnet::id);
        return order.compare(one, other) <= 0 ? one : other;
    }

    private static String explanation(int evaluated, Map<Verdict, Integer> counts, Placement placement) {
        String start = "unable to resolve at least one subnet. Evaluated " + evaluated + " subnets: "
                + counts.getOrDefault(Verdict.OTHER_CLUSTER, 0) + " are tagged for other clusters, ";
        String addresses =
                counts.getOrDefault(Verdict.TOO_FEW_ADDRESSES, 0) + " have insufficient available IP addresses";
        if (!placement.needsIpv6()) {
            return start + "and " + addresses;
        }
        return start + addresses + ", and " + counts.getOrDefault(Verdict.WITHOUT_IPV6, 0)
                + " don't have an associated IPv6 CIDR block, which is required for " + placement.ipAddressType()
                + " load balancers";
    }

    private enum Verdict {
        OTHER_CLUSTER,
        TOO_FEW_ADDRESSES,
        WITHOUT_IPV6,
        ELIGIBLE
    }
}

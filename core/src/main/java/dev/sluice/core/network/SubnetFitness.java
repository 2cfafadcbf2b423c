package dev.sluice.core.network;

import dev.sluice.core.cloud.Subnet;
import dev.sluice.core.network.SubnetVerdict.Kind;
import dev.sluice.core.settings.ControllerSettings;
import dev.sluice.core.settings.FeatureGate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** What by itself keeps a subnet from carrying a load balancer of the cluster, and which of two is preferred. */
final class SubnetFitness {
    static final int MINIMUM_FREE_ADDRESSES = 8;
    /** Without a trailing slash, as upstream has it: {@code kubernetes.io/cluster-name} counts as another cluster. */
    private static final String ANY_CLUSTER_TAG = "kubernetes.io/cluster";

    private final String clusterTag;
    private final boolean checkClusterTag;

    SubnetFitness(ControllerSettings settings) {
        this.clusterTag = ANY_CLUSTER_TAG + "/" + settings.identity().clusterName();
        this.checkClusterTag = settings.gates().isEnabled(FeatureGate.SUBNETS_CLUSTER_TAG_CHECK);
    }

    /** All obstacles, in the order in which they are looked for; none makes the subnet eligible. */
    List<Kind> obstacles(Subnet subnet, Placement placement) {
        List<Kind> found = new ArrayList<>();
        if (checkClusterTag && !isOurs(subnet) && otherClustersTag(subnet).isPresent()) {
            found.add(Kind.OTHER_CLUSTER);
        }
        if (subnet.availableIpAddressCount() < MINIMUM_FREE_ADDRESSES) {
            found.add(Kind.TOO_FEW_ADDRESSES);
        }
        if (placement.needsIpv6() && subnet.ipv6CidrBlocks().isEmpty()) {
            found.add(Kind.WITHOUT_IPV6);
        }
        return found;
    }

    /** This cluster's subnets before others, then the smaller id. */
    Subnet better(Subnet one, Subnet other) {
        Comparator<Subnet> order =
                Comparator.<Subnet, Boolean>comparing(subnet -> !isOurs(subnet)).thenComparing(Subnet::id);
        return order.compare(one, other) <= 0 ? one : other;
    }

    String clusterTag() {
        return clusterTag;
    }

    static Optional<String> otherClustersTag(Subnet subnet) {
        return subnet.tags().keySet().stream()
                .filter(key -> key.startsWith(ANY_CLUSTER_TAG))
                .findFirst();
    }

    private boolean isOurs(Subnet subnet) {
        return subnet.tags().containsKey(clusterTag);
    }
}

package dev.sluice.core.targets.network;

import static java.util.stream.Collectors.toCollection;

import dev.sluice.core.cloud.NetworkInterface;
import dev.sluice.core.cluster.ObjectKey;
import dev.sluice.core.port.Network;
import dev.sluice.core.targets.network.PodInterfaces.PlacedPod;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.BiPredicate;

/** Finds interfaces by address among all of the VPC, for pods whose nodes are no EC2 instances of the account. */
final class VpcPodLookup {
    private final Network network;

    VpcPodLookup(Network network) {
        this.network = network;
    }

    /** For Fargate, where each pod has an interface to itself. */
    Map<ObjectKey, NetworkInterface> byPodAddress(List<PlacedPod> pods) {
        List<NetworkInterface> interfaces =
                having(pods.stream().map(PlacedPod::ip).toList());
        return matching(pods, interfaces, (pod, found) -> Addresses.has(found, pod.ip()));
    }

    /** For HyperPod, where a pod has an interface to itself or an address from a prefix of its node's. */
    Map<ObjectKey, NetworkInterface> byPodOrNodeAddress(List<PlacedPod> pods) {
        Map<ObjectKey, NetworkInterface> found = new HashMap<>(byPodAddress(pods));
        List<PlacedPod> rest =
                pods.stream().filter(pod -> !found.containsKey(pod.key())).toList();
        List<NetworkInterface> ofNodes = having(rest.stream()
                .map(VpcPodLookup::nodeIp)
                .flatMap(Optional::stream)
                .toList());
        found.putAll(matching(
                rest,
                ofNodes,
                (pod, candidate) ->
                        nodeIp(pod).filter(ip -> Addresses.has(candidate, ip)).isPresent()
                                && Addresses.hasPrefixOf(candidate, pod.ip())));
        return found;
    }

    private static Optional<String> nodeIp(PlacedPod pod) {
        return pod.node().internalIps().stream().findFirst();
    }

    private static Map<ObjectKey, NetworkInterface> matching(
            List<PlacedPod> pods, List<NetworkInterface> interfaces, BiPredicate<PlacedPod, NetworkInterface> belongs) {
        Map<ObjectKey, NetworkInterface> found = new HashMap<>();
        for (PlacedPod pod : pods) {
            interfaces.stream()
                    .filter(candidate -> belongs.test(pod, candidate))
                    .findFirst()
                    .ifPresent(own -> found.put(pod.key(), own));
        }
        return found;
    }

    /** EC2 filters each family by an attribute of its own. */
    private List<NetworkInterface> having(Collection<String> addresses) {
        TreeSet<String> ipv4 =
                addresses.stream().filter(ip -> !ip.contains(":")).collect(toCollection(TreeSet::new));
        TreeSet<String> ipv6 = addresses.stream().filter(ip -> ip.contains(":")).collect(toCollection(TreeSet::new));
        List<NetworkInterface> found = new ArrayList<>();
        for (TreeSet<String> family : List.of(ipv4, ipv6)) {
            if (!family.isEmpty()) {
                found.addAll(network.networkInterfacesByAddress(family));
            }
        }
        return found;
    }
}

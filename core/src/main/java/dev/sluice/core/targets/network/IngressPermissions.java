package dev.sluice.core.targets.network;

import dev.sluice.core.cloud.CidrBlock;
import dev.sluice.core.cluster.Pod;
import dev.sluice.core.cluster.PortReference;
import dev.sluice.core.cluster.TargetGroupBinding.IngressRule;
import dev.sluice.core.cluster.TargetGroupBinding.NetworkPort;
import dev.sluice.core.cluster.TargetGroupBinding.Networking;
import dev.sluice.core.cluster.TargetGroupBinding.Peer;
import dev.sluice.core.model.IpPermission;
import dev.sluice.core.securitygroup.RuleLabels;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/**
 * The inbound rules that a binding's {@code networking} asks of one security group: each rule, peer and port in turn.
 */
final class IngressPermissions {
    private static final int HIGHEST_PORT = 65_535;

    /** The pods behind the group; absent for nodes, where a port can have no name. */
    private final Optional<Collection<Pod>> pods;

    private final List<IpPermission> permissions = new ArrayList<>();
    private final List<String> problems = new ArrayList<>();

    private IngressPermissions(Optional<Collection<Pod>> pods) {
        this.pods = pods;
    }

    static Partial<List<IpPermission>> forPods(Networking networking, Collection<Pod> pods) {
        return new IngressPermissions(Optional.of(pods)).of(networking);
    }

    static Partial<List<IpPermission>> forNodes(Networking networking) {
        return new IngressPermissions(Optional.empty()).of(networking);
    }

    private Partial<List<IpPermission>> of(Networking networking) {
        for (IngressRule rule : networking.ingress()) {
            // Without ports a rule gives nothing, although the field's description promises all TCP ports: opening them
            // where upstream does not would surprise more.
            for (Peer peer : rule.from()) {
                source(peer).ifPresent(source -> rule.ports().forEach(port -> add(port, source)));
            }
        }
        return new Partial<>(permissions, problems);
    }

    private Optional<IpPermission.Source> source(Peer peer) {
        if (peer.securityGroup().isPresent()) {
            return peer.securityGroup().map(IpPermission.Source.Group::new);
        }
        if (peer.cidr().isEmpty()) {
            problems.add("either ipBlock or securityGroup should be specified");
            return Optional.empty();
        }
        String cidr = peer.cidr().get();
        if (CidrBlock.of(cidr).isEmpty()) {
            problems.add("invalid CIDR address: " + cidr);
            return Optional.empty();
        }
        return Optional.of(IpPermission.Source.cidr(cidr));
    }

    private void add(NetworkPort port, IpPermission.Source source) {
        String protocol = port.protocol().filter("UDP"::equals).isPresent() ? "udp" : "tcp";
        if (port.port().isEmpty()) {
            permissions.add(new IpPermission(protocol, 0, HIGHEST_PORT, source, RuleLabels.SHARED));
            return;
        }
        for (int number : numbers(port.port().get())) {
            permissions.add(new IpPermission(protocol, number, number, source, RuleLabels.SHARED));
        }
    }

    private Collection<Integer> numbers(PortReference port) {
        return switch (port) {
            case PortReference.Number number -> List.of(number.port());
            case PortReference.Name name -> named(name.name());
        };
    }

    private Collection<Integer> named(String name) {
        TreeSet<Integer> numbers = new TreeSet<>();
        if (pods.isEmpty()) {
            problems.add("named ports can only be used with pod endpoints");
        }
        for (Pod pod : pods.orElse(List.of())) {
            pod.containerPorts().stream()
                    .filter(port -> port.name().equals(name))
                    .findFirst()
                    .ifPresentOrElse(
                            port -> numbers.add(port.port()),
                            () -> problems.add("unable to find port " + name + " on pod " + pod.key()));
        }
        return numbers;
    }
}

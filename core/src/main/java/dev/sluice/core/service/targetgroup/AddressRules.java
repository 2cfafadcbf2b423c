package dev.sluice.core.service.targetgroup;

import static dev.sluice.core.annotation.NlbAnnotations.SOURCE_RANGES;

import dev.sluice.core.cloud.Subnet;
import dev.sluice.core.cloud.Vpc;
import dev.sluice.core.facts.Resolution;
import dev.sluice.core.model.DesiredBinding.NetworkRule;
import dev.sluice.core.model.DesiredBinding.Peer;
import dev.sluice.core.model.DesiredBinding.Port;
import dev.sluice.core.model.TargetGroup;
import dev.sluice.core.service.context.ServiceBuild;
import dev.sluice.core.service.loadbalancer.TargetAccess;
import java.util.ArrayList;
import java.util.List;

/**
 * What targets let in from a load balancer without security groups, which they can tell by addresses alone: by its
 * clients' where those are preserved, else by its own, which health checks always come from.
 */
final class AddressRules {
    private static final String ANYWHERE_IPV4 = "0.0.0.0/0";
    private static final String ANYWHERE_IPV6 = "::/0";

    private final ServiceBuild build;
    private final TargetAccess.ByAddress access;

    AddressRules(ServiceBuild build, TargetAccess.ByAddress access) {
        this.build = build;
        this.access = access;
    }

    /** With UDP clients' addresses are preserved, whatever is said. */
    List<NetworkRule> of(NlbBackend backend, NlbTargetPort port, NlbTargetType type, TargetGroup group) {
        boolean ipv6 = group.ipAddressType().equals(NlbTargetGroups.IPV6);
        boolean preserved = isSaidToPreserve(type, group);
        List<String> own = ownRanges(ipv6);
        List<String> wanted = wantedRanges(backend);
        boolean byClients = backend.isUdp() || preserved;
        List<String> clients = wanted.isEmpty() ? defaultRanges(ipv6, byClients) : wanted;
        List<NetworkRule> rules = new ArrayList<>();
        rules.add(new NetworkRule(peers(byClients ? clients : own), trafficPorts(backend, port)));
        boolean covered = !backend.protocol().equals("UDP")
                && port.isCheckedOnTrafficPort()
                && (!preserved || wanted.isEmpty() || letsEverybodyIn(wanted));
        if (!covered && !own.isEmpty()) {
            rules.add(new NetworkRule(peers(own), List.of(port.check())));
        }
        return rules;
    }

    /** By AWS's default nodes see their clients' addresses, and pods the load balancer's. */
    private static boolean isSaidToPreserve(NlbTargetType type, TargetGroup group) {
        return NlbTargetGroupAttributes.preservesClientIp(group.attributes()).orElse(!type.ip());
    }

    private static List<Port> trafficPorts(NlbBackend backend, NlbTargetPort port) {
        if (backend.isUdpAndTcp()) {
            return List.of(port.tcp(), port.udp());
        }
        return List.of(backend.isUdpAlone() ? port.udp() : port.tcp());
    }

    /** Those of the load balancer's subnets; one without IPv4 gives an empty text, as upstream has it. */
    private List<String> ownRanges(boolean ipv6) {
        return access.subnets().stream()
                .flatMap(subnet -> ranges(subnet, ipv6).stream())
                .toList();
    }

    private static List<String> ranges(Subnet subnet, boolean ipv6) {
        return ipv6 ? subnet.ipv6CidrBlocks() : List.of(subnet.cidrBlock());
    }

    private List<String> wantedRanges(NlbBackend backend) {
        List<String> ofSpec = backend.service().spec().loadBalancerSourceRanges();
        return ofSpec.isEmpty() ? build.read(SOURCE_RANGES).orElse(List.of()) : ofSpec;
    }

    /** Clients of an internal load balancer are in the VPC; AWS is asked for its ranges only where they count. */
    private List<String> defaultRanges(boolean ipv6, boolean needed) {
        if (!needed) {
            return List.of();
        }
        if (!access.scheme().equals("internal")) {
            return List.of(ipv6 ? ANYWHERE_IPV6 : ANYWHERE_IPV4);
        }
        return build.found(Resolution.ask(build.facts()::vpc), SOURCE_RANGES).stream()
                .flatMap(vpc -> ranges(vpc, ipv6).stream())
                .toList();
    }

    private static List<String> ranges(Vpc vpc, boolean ipv6) {
        return ipv6 ? vpc.ipv6CidrBlocks() : vpc.ipv4CidrBlocks();
    }

    private static boolean letsEverybodyIn(List<String> ranges) {
        return ranges.contains(ANYWHERE_IPV4) || ranges.contains(ANYWHERE_IPV6);
    }

    private static List<Peer> peers(List<String> ranges) {
        return ranges.stream().<Peer>map(Peer.Cidr::new).toList();
    }
}

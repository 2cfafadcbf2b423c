package dev.sluice.aws.simulated.file;

import dev.sluice.aws.simulated.world.Draft;
import dev.sluice.aws.simulated.world.LoadBalancerRow;
import dev.sluice.aws.simulated.world.ReleasingRow;
import dev.sluice.aws.simulated.world.Tables;
import dev.sluice.aws.simulated.world.World;
import dev.sluice.core.cloud.ElbLoadBalancer;
import dev.sluice.core.cloud.ElbLoadBalancer.State;
import dev.sluice.core.cloud.ElbLoadBalancer.Zone;
import dev.sluice.core.cloud.Subnet;
import dev.sluice.core.model.LoadBalancer;
import dev.sluice.core.model.SubnetMapping;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Load balancers, each with its listeners; those that are gone and still hold interfaces stand apart. */
final class LoadBalancerSection {
    private LoadBalancerSection() {}

    static void read(NodeReader file, Draft draft) {
        for (NodeReader node : file.list("loadBalancers")) {
            LoadBalancerRow row = row(node, draft);
            draft.put(Tables.LOAD_BALANCERS, row);
            ListenerSection.read(node, row.loadBalancer().arn(), draft);
        }
        for (NodeReader node : file.list("releasing")) {
            draft.put(
                    Tables.RELEASING,
                    new ReleasingRow(
                            node.text("loadBalancer"),
                            node.texts("securityGroups"),
                            Moments.read(node, "released", "DeleteSecurityGroup")));
        }
    }

    private static LoadBalancerRow row(NodeReader node, Draft draft) {
        List<SubnetMapping> mappings = node.has("subnetMappings")
                ? node.list("subnetMappings").stream()
                        .map(LoadBalancerSection::mapping)
                        .toList()
                : node.texts("subnets").stream().map(SubnetMapping::of).toList();
        String type = node.text("type", LoadBalancer.Type.APPLICATION.apiName());
        String name = node.text("name");
        ElbLoadBalancer loadBalancer = new ElbLoadBalancer(
                node.arn("arn"),
                name,
                node.text("dnsName", name + "." + draft.account().region() + ".elb.amazonaws.com"),
                Arrays.stream(LoadBalancer.Type.values())
                        .filter(known -> known.apiName().equals(type))
                        .findFirst()
                        .orElseThrow(() -> node.wrong("type", type, "application or network")),
                node.text("scheme", "internet-facing"),
                node.text("ipAddressType", "ipv4"),
                node.text("vpcId", draft.account().vpcId()),
                state(node),
                mappings.stream().map(mapping -> zone(mapping, draft)).toList(),
                node.texts("securityGroups"),
                node.optionalText("customerOwnedIpv4Pool"),
                node.optionalText("ipv4IpamPool"));
        return new LoadBalancerRow(
                loadBalancer,
                mappings,
                node.map("attributes"),
                node.optionalInteger("capacityUnits"),
                node.map("tags"),
                Moments.read(node, "provisioning", "DescribeLoadBalancers"));
    }

    private static State state(NodeReader node) {
        String state = node.text("state", "active");
        return Arrays.stream(State.values())
                .filter(known -> word(known).equals(state))
                .findFirst()
                .orElseThrow(() -> node.wrong("state", state, "active, active_impaired, provisioning or failed"));
    }

    private static String word(State state) {
        return state.name().toLowerCase(Locale.ROOT);
    }

    /** A subnet that the file does not hold, as in another account's VPC, has a zone without a name. */
    private static Zone zone(SubnetMapping mapping, Draft draft) {
        Optional<Subnet> subnet = draft.find(Tables.SUBNETS, mapping.subnetId());
        return new Zone(subnet.map(Subnet::availabilityZone).orElse(""), mapping.subnetId());
    }

    private static SubnetMapping mapping(NodeReader node) {
        return new SubnetMapping(
                node.text("subnetId"),
                node.optionalText("allocationId"),
                node.optionalText("privateIpv4Address"),
                node.optionalText("ipv6Address"),
                node.optionalText("sourceNatIpv6Prefix"));
    }

    static void write(World world, NodeWriter file, Moments moments) {
        ListenerSection listeners = ListenerSection.of(world);
        file.list("loadBalancers", world.all(Tables.LOAD_BALANCERS), row -> {
            NodeWriter writer = row(row, world.account().vpcId(), moments);
            listeners.write(writer, row.loadBalancer().arn());
            return writer;
        });
        file.list(
                "releasing",
                world.all(Tables.RELEASING),
                row -> new NodeWriter()
                        .text("loadBalancer", row.loadBalancer())
                        .texts("securityGroups", row.securityGroups())
                        .child("released", moments.write(row.released())));
    }

    private static NodeWriter row(LoadBalancerRow row, String ownVpc, Moments moments) {
        ElbLoadBalancer loadBalancer = row.loadBalancer();
        NodeWriter writer = new NodeWriter()
                .text("arn", row.id())
                .text("name", loadBalancer.name())
                .text("dnsName", loadBalancer.dnsName())
                .text("scheme", loadBalancer.scheme())
                .text("type", loadBalancer.type().apiName())
                .text("state", word(loadBalancer.state()), "active")
                .child("provisioning", moments.write(row.ready()))
                .text("ipAddressType", loadBalancer.ipAddressType(), "ipv4")
                .text("vpcId", loadBalancer.vpcId(), ownVpc)
                .texts(
                        "subnets",
                        row.subnetMappings().stream()
                                .map(SubnetMapping::subnetId)
                                .toList());
        if (row.subnetMappings().stream().anyMatch(mapping -> !mapping.equals(SubnetMapping.of(mapping.subnetId())))) {
            writer.list("subnetMappings", row.subnetMappings(), LoadBalancerSection::mapping);
        }
        return writer.texts("securityGroups", loadBalancer.securityGroups())
                .text("customerOwnedIpv4Pool", loadBalancer.customerOwnedIpv4Pool())
                .text("ipv4IpamPool", loadBalancer.ipv4IpamPool())
                .map("attributes", row.attributes())
                .number("capacityUnits", row.capacity())
                .map("tags", row.tags());
    }

    private static NodeWriter mapping(SubnetMapping mapping) {
        return new NodeWriter()
                .text("subnetId", mapping.subnetId())
                .text("allocationId", mapping.allocationId())
                .text("privateIpv4Address", mapping.privateIpv4Address())
                .text("ipv6Address", mapping.ipv6Address())
                .text("sourceNatIpv6Prefix", mapping.sourceNatIpv6Prefix());
    }
}

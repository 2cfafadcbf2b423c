package dev.sluice.aws.simulated.file;

import dev.sluice.aws.simulated.world.Draft;
import dev.sluice.aws.simulated.world.InstanceRow;
import dev.sluice.aws.simulated.world.InterfaceRow;
import dev.sluice.aws.simulated.world.Tables;
import dev.sluice.aws.simulated.world.World;
import dev.sluice.core.cloud.NetworkInterface;
import dev.sluice.core.cloud.VpcSecurityGroup;
import dev.sluice.core.model.IpPermission;
import dev.sluice.core.model.IpPermission.Source;
import java.util.List;
import java.util.Optional;

/** Security groups with their rules, and the instances and interfaces that have them. */
final class SecuritySection {
    private SecuritySection() {}

    static void read(NodeReader file, Draft draft) {
        String ownVpc = draft.account().vpcId();
        for (NodeReader group : file.list("securityGroups")) {
            draft.put(
                    Tables.SECURITY_GROUPS,
                    new VpcSecurityGroup(
                            group.text("id"),
                            group.text("name", group.text("id")),
                            group.text("description", ""),
                            group.text("vpcId", ownVpc),
                            group.list("ingress").stream()
                                    .map(SecuritySection::permission)
                                    .toList(),
                            group.map("tags")));
        }
        for (NodeReader instance : file.list("instances")) {
            String id = instance.text("id");
            String vpc = instance.text("vpcId", ownVpc);
            draft.put(Tables.INSTANCES, new InstanceRow(id, vpc, instance.text("state", "running")));
            instance.list("networkInterfaces")
                    .forEach(eni -> draft.put(Tables.INTERFACES, networkInterface(eni, vpc, Optional.of(id))));
        }
        file.list("networkInterfaces")
                .forEach(eni -> draft.put(
                        Tables.INTERFACES, networkInterface(eni, eni.text("vpcId", ownVpc), Optional.empty())));
    }

    private static IpPermission permission(NodeReader rule) {
        return new IpPermission(
                rule.text("protocol"),
                rule.integer("fromPort", 0),
                rule.integer("toPort", 0),
                source(rule),
                rule.text("description", ""));
    }

    private static Source source(NodeReader rule) {
        if (rule.has("cidr")) {
            return new Source.Ipv4(rule.text("cidr"));
        }
        if (rule.has("ipv6Cidr")) {
            return new Source.Ipv6(rule.text("ipv6Cidr"));
        }
        return rule.has("prefixList")
                ? new Source.PrefixList(rule.text("prefixList"))
                : new Source.Group(
                        rule.text("securityGroup"),
                        Optional.of(rule.text("securityGroupAccount", "")).filter(account -> !account.isEmpty()));
    }

    private static InterfaceRow networkInterface(NodeReader eni, String vpc, Optional<String> instance) {
        return new InterfaceRow(
                new NetworkInterface(
                        eni.text("id"),
                        eni.integer("deviceIndex", instance.isPresent() ? 0 : -1),
                        eni.texts("privateIpv4Addresses"),
                        eni.texts("ipv6Addresses"),
                        eni.texts("ipv4Prefixes"),
                        eni.texts("ipv6Prefixes"),
                        eni.texts("securityGroups")),
                vpc,
                instance);
    }

    static void write(World world, NodeWriter file) {
        String ownVpc = world.account().vpcId();
        file.list(
                "securityGroups",
                world.all(Tables.SECURITY_GROUPS),
                group -> new NodeWriter()
                        .text("id", group.id())
                        .text("name", group.name())
                        .text("description", group.description(), "")
                        .text("vpcId", group.vpcId(), ownVpc)
                        .list("ingress", group.ingress(), SecuritySection::permission)
                        .map("tags", group.tags()));
        List<InterfaceRow> interfaces = world.all(Tables.INTERFACES);
        file.list(
                "instances",
                world.all(Tables.INSTANCES),
                instance -> new NodeWriter()
                        .text("id", instance.id())
                        .text("vpcId", instance.vpcId(), ownVpc)
                        .text("state", instance.state(), "running")
                        .list(
                                "networkInterfaces",
                                interfaces.stream()
                                        .filter(eni -> eni.instanceId().equals(Optional.of(instance.id())))
                                        .toList(),
                                eni -> networkInterface(eni, instance.vpcId(), 0)));
        file.list(
                "networkInterfaces",
                interfaces.stream().filter(eni -> eni.instanceId().isEmpty()).toList(),
                eni -> networkInterface(eni, ownVpc, -1));
    }

    private static NodeWriter permission(IpPermission permission) {
        NodeWriter writer = new NodeWriter()
                .text("protocol", permission.protocol())
                .number("fromPort", permission.fromPort(), 0)
                .number("toPort", permission.toPort(), 0);
        switch (permission.source()) {
            case Source.Ipv4 range -> writer.text("cidr", range.value());
            case Source.Ipv6 range -> writer.text("ipv6Cidr", range.value());
            case Source.PrefixList list -> writer.text("prefixList", list.value());
            case Source.Group group ->
                writer.text("securityGroup", group.value())
                        .text("securityGroupAccount", group.account().orElse(""), "");
        }
        return writer.text("description", permission.description(), "");
    }

    private static NodeWriter networkInterface(InterfaceRow row, String vpc, int usualIndex) {
        NetworkInterface eni = row.networkInterface();
        return new NodeWriter()
                .text("id", eni.id())
                .text("vpcId", row.vpcId(), vpc)
                .number("deviceIndex", eni.deviceIndex(), usualIndex)
                .texts("privateIpv4Addresses", eni.privateIpv4Addresses())
                .texts("ipv6Addresses", eni.ipv6Addresses())
                .texts("ipv4Prefixes", eni.ipv4Prefixes())
                .texts("ipv6Prefixes", eni.ipv6Prefixes())
                .texts("securityGroups", eni.securityGroups());
    }
}

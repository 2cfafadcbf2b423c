package dev.sluice.aws.simulated.file;

import dev.sluice.aws.simulated.world.Account;
import dev.sluice.aws.simulated.world.Draft;
import dev.sluice.aws.simulated.world.Tables;
import dev.sluice.aws.simulated.world.World;
import dev.sluice.core.cloud.AvailabilityZone;
import dev.sluice.core.cloud.RouteTable;
import dev.sluice.core.cloud.Subnet;
import dev.sluice.core.cloud.Vpc;
import java.util.ArrayList;
import java.util.List;

/** VPCs, zones, subnets and route tables. The controller's VPC stands at the top of the file, others in a list. */
final class NetworkSection {
    private static final int FREE_ADDRESSES = 100;
    private static final String LOCAL_GATEWAY = "local";

    private NetworkSection() {}

    static void read(NodeReader file, Draft draft) {
        Account account = draft.account();
        draft.put(Tables.VPCS, new Vpc(account.vpcId(), file.texts("cidrBlocks"), file.texts("ipv6CidrBlocks")));
        for (NodeReader vpc : file.list("otherVpcs")) {
            draft.put(Tables.VPCS, new Vpc(vpc.text("id"), vpc.texts("cidrBlocks"), vpc.texts("ipv6CidrBlocks")));
        }
        for (NodeReader zone : file.list("availabilityZones")) {
            draft.put(
                    Tables.ZONES,
                    new AvailabilityZone(zone.text("id"), zone.text("name"), zone.text("type", "availability-zone")));
        }
        file.list("subnets").forEach(subnet -> draft.put(Tables.SUBNETS, subnet(subnet, account)));
        file.list("routeTables").forEach(table -> draft.put(Tables.ROUTE_TABLES, routeTable(table)));
    }

    private static Subnet subnet(NodeReader subnet, Account account) {
        return new Subnet(
                subnet.text("id"),
                subnet.text("vpcId", account.vpcId()),
                subnet.text("availabilityZone"),
                subnet.text("availabilityZoneId", ""),
                subnet.text("cidrBlock", ""),
                subnet.texts("ipv6CidrBlocks"),
                subnet.integer("availableIpAddressCount", FREE_ADDRESSES),
                subnet.text("outpostArn", ""),
                subnet.map("tags"));
    }

    private static RouteTable routeTable(NodeReader table) {
        List<String> gateways = new ArrayList<>();
        gateways.add(LOCAL_GATEWAY);
        table.optionalText("internetGateway").ifPresent(gateways::add);
        gateways.addAll(table.texts("otherGateways"));
        return new RouteTable(table.text("id"), table.flag("main"), table.texts("subnets"), gateways);
    }

    static void write(World world, NodeWriter file) {
        String ownVpc = world.account().vpcId();
        world.find(Tables.VPCS, ownVpc).ifPresent(vpc -> addresses(file, vpc));
        file.list(
                "otherVpcs",
                world.all(Tables.VPCS).stream()
                        .filter(vpc -> !vpc.id().equals(ownVpc))
                        .toList(),
                vpc -> addresses(new NodeWriter().text("id", vpc.id()), vpc));
        file.list(
                "availabilityZones",
                world.all(Tables.ZONES),
                zone -> new NodeWriter()
                        .text("name", zone.name())
                        .text("id", zone.id())
                        .text("type", zone.type(), "availability-zone"));
        file.list("subnets", world.all(Tables.SUBNETS), subnet -> subnet(subnet, ownVpc));
        file.list("routeTables", world.all(Tables.ROUTE_TABLES), NetworkSection::routeTable);
    }

    private static NodeWriter addresses(NodeWriter writer, Vpc vpc) {
        return writer.texts("cidrBlocks", vpc.ipv4CidrBlocks()).texts("ipv6CidrBlocks", vpc.ipv6CidrBlocks());
    }

    private static NodeWriter subnet(Subnet subnet, String ownVpc) {
        return new NodeWriter()
                .text("id", subnet.id())
                .text("vpcId", subnet.vpcId(), ownVpc)
                .text("availabilityZone", subnet.availabilityZone())
                .text("availabilityZoneId", subnet.availabilityZoneId(), "")
                .text("cidrBlock", subnet.cidrBlock(), "")
                .texts("ipv6CidrBlocks", subnet.ipv6CidrBlocks())
                .number("availableIpAddressCount", subnet.availableIpAddressCount(), FREE_ADDRESSES)
                .text("outpostArn", subnet.outpostArn(), "")
                .map("tags", subnet.tags());
    }

    private static NodeWriter routeTable(RouteTable table) {
        List<String> gateways = new ArrayList<>(table.gatewayIds());
        gateways.remove(LOCAL_GATEWAY);
        NodeWriter writer = new NodeWriter()
                .text("id", table.id())
                .flag("main", table.main())
                .texts("subnets", table.subnetIds());
        if (!gateways.isEmpty()) {
            writer.text("internetGateway", gateways.removeFirst());
        }
        return writer.texts("otherGateways", gateways);
    }
}

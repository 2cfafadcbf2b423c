package dev.sluice.runner.record;

import static java.util.Objects.requireNonNull;

import dev.sluice.aws.simulated.world.Draft;
import dev.sluice.aws.simulated.world.Tables;
import dev.sluice.core.cloud.Subnet;
import dev.sluice.core.cloud.TagFilter;
import dev.sluice.core.port.Cloud;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;

/** Records the VPC with its zones, subnets, route tables and security groups. */
final class NetworkRecorder {
    private static final TagFilter ALL = new TagFilter(new TreeMap<>());

    private final Cloud cloud;

    NetworkRecorder(Cloud cloud) {
        this.cloud = requireNonNull(cloud, "cloud");
    }

    void record(Draft draft) {
        draft.put(Tables.VPCS, cloud.network().vpc(draft.account().vpcId()));
        List<Subnet> subnets = cloud.network().findSubnets(ALL);
        TreeSet<String> zones = new TreeSet<>();
        subnets.forEach(subnet -> zones.add(subnet.availabilityZoneId()));
        if (!zones.isEmpty()) {
            cloud.network().zones(zones).forEach(zone -> draft.put(Tables.ZONES, zone));
        }
        subnets.forEach(subnet -> draft.put(Tables.SUBNETS, subnet));
        cloud.network().routeTables().forEach(table -> draft.put(Tables.ROUTE_TABLES, table));
        cloud.securityGroups().find(ALL).forEach(group -> draft.put(Tables.SECURITY_GROUPS, group));
    }
}

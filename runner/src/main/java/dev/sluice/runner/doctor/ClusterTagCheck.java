package dev.sluice.runner.doctor;

import dev.sluice.core.cloud.Subnet;
import dev.sluice.core.cloud.TagFilter;
import dev.sluice.core.port.Cloud;
import dev.sluice.core.port.PortException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Whether the VPC is tagged for this cluster and not only for others, which is how a misspelt {@code --cluster-name}
 * shows.
 */
final class ClusterTagCheck {
    private static final String NAME = "cluster tag";
    private static final String PREFIX = "kubernetes.io/cluster/";

    private ClusterTagCheck() {}

    static Check of(Cloud cloud, String clusterName) {
        String tag = PREFIX + clusterName;
        try {
            List<Subnet> subnets = cloud.network().findSubnets(new TagFilter(new TreeMap<>()));
            long tagged = subnets.stream()
                    .filter(subnet -> subnet.tags().containsKey(tag))
                    .count();
            TagFilter present = new TagFilter(new TreeMap<>(Map.of(tag, List.of())));
            int groups = cloud.securityGroups().find(present).size();
            if (tagged > 0 || groups > 0) {
                return Check.pass(
                        NAME, tag + " is on " + tagged + " subnets and " + groups + " security groups of the VPC");
            }
            TreeSet<String> others = new TreeSet<>();
            subnets.forEach(subnet -> subnet.tags().keySet().stream()
                    .filter(key -> key.startsWith(PREFIX))
                    .forEach(others::add));
            return others.isEmpty()
                    ? Check.pass(NAME, "no subnet is tagged for any cluster, which is fine")
                    : Check.fail(
                            NAME,
                            "nothing in the VPC is tagged " + tag + ", but subnets are tagged " + others,
                            "correct --cluster-name, or tag the cluster's subnets " + tag + "=shared");
        } catch (PortException e) {
            return Check.fail(NAME, String.valueOf(e.getMessage()), "mend " + e.action() + " first");
        }
    }
}

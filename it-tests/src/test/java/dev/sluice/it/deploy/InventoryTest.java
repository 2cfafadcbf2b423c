package dev.sluice.it.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.aws.simulated.SimulatedAws;
import dev.sluice.aws.simulated.Simulation;
import dev.sluice.core.cloud.ElbLoadBalancer;
import dev.sluice.core.cloud.Subnet;
import dev.sluice.core.cloud.TagFilter;
import dev.sluice.core.cloud.VpcSecurityGroup;
import dev.sluice.core.contract.Desired;
import dev.sluice.core.given.Given;
import dev.sluice.core.given.port.ManualClock;
import dev.sluice.core.inventory.Inventory;
import dev.sluice.core.inventory.Look;
import dev.sluice.core.inventory.Tagged;
import dev.sluice.core.settings.ClusterIdentity;
import dev.sluice.core.settings.ControllerSettings;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** What a process believes of load balancers that it has created, or that AWS answered a creation with. */
class InventoryTest {
    private static final SortedMap<String, String> OURS = new TreeMap<>(Map.of("team", "shop"));

    private final ManualClock clock = new ManualClock();
    private final SimulatedAws aws = SimulatedAws.example(Simulation.immediate(clock));
    private final Inventory inventory = new Inventory(aws.cloud(), settings(), clock);

    @Test
    void whatWasCreatedHasTheTagsThatItWasCreatedWith() {
        ElbLoadBalancer created = create(OURS);
        inventory.created(created, OURS);
        long before = aws.calls().log().count("DescribeTags");

        assertThat(ours()).singleElement().satisfies(found -> {
            assertThat(found.resource().arn()).isEqualTo(created.arn());
            assertThat(found.tags()).isEqualTo(OURS);
        });
        assertThat(aws.calls().log().count("DescribeTags")).isEqualTo(before);
    }

    @Test
    void whatSomebodyElseCreatedIsNotOursOnceItsTagsHaveBeenLookedAt() {
        ElbLoadBalancer theirs = create(new TreeMap<>());
        inventory.created(theirs, OURS);

        inventory.tagsNow(List.of(theirs.arn()));

        assertThat(ours()).isEmpty();
    }

    @Test
    void whatNobodyHasLookedAtSinceIsLookedAtBeforeItCountsAsOurs() {
        ElbLoadBalancer theirs = create(new TreeMap<>());
        inventory.created(theirs, OURS);

        inventory.unverified(theirs.arn());

        assertThat(ours()).isEmpty();
    }

    private List<Tagged<ElbLoadBalancer>> ours() {
        return inventory.loadBalancers(List.of(TagFilter.of(OURS)), Look.USUAL);
    }

    private ElbLoadBalancer create(SortedMap<String, String> tags) {
        List<String> subnets =
                aws.cloud().network().findSubnets(TagFilter.of(Map.of("kubernetes.io/role/elb", "1"))).stream()
                        .map(Subnet::id)
                        .toList();
        List<String> groups = aws.cloud().securityGroups().find(new TagFilter(new TreeMap<>())).stream()
                .map(VpcSecurityGroup::id)
                .limit(1)
                .toList();
        return aws.cloud().loadBalancers().create(Desired.loadBalancer("web", subnets, groups), tags);
    }

    private ControllerSettings settings() {
        return ControllerSettings.defaults(new ClusterIdentity(
                Given.CLUSTER_NAME,
                aws.world().account().vpcId(),
                aws.world().account().region()));
    }
}

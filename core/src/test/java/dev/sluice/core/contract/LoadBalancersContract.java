package dev.sluice.core.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.core.cloud.Arn;
import dev.sluice.core.cloud.ElbLoadBalancer;
import dev.sluice.core.model.LoadBalancer;
import dev.sluice.core.model.SubnetMapping;
import dev.sluice.core.port.LoadBalancers;
import dev.sluice.core.port.PortException.Kind;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Load balancers. */
public interface LoadBalancersContract {
    ContractWorld world();

    @Test
    default void aCreatedLoadBalancerIsListedWithWhatWasAskedFor() {
        String group = newGroup("front");
        ElbLoadBalancer created = create("web", world().publicSubnets(), group);

        assertThat(loadBalancers().list()).singleElement().satisfies(found -> {
            assertThat(found.arn()).isEqualTo(created.arn());
            assertThat(found.arn().value()).contains(":loadbalancer/app/web/");
            assertThat(found.name()).isEqualTo("web");
            assertThat(found.type()).isEqualTo(LoadBalancer.Type.APPLICATION);
            assertThat(found.scheme()).isEqualTo("internet-facing");
            assertThat(found.ipAddressType()).isEqualTo("ipv4");
            assertThat(found.vpcId()).isEqualTo(world().vpcId());
            assertThat(found.zones())
                    .extracting(ElbLoadBalancer.Zone::subnetId)
                    .containsExactlyInAnyOrderElementsOf(world().publicSubnets());
            assertThat(found.securityGroups()).containsExactly(group);
            assertThat(found.dnsName()).startsWith("web-").isEqualTo(created.dnsName());
        });
    }

    @Test
    default void aLoadBalancerHasItsTagsFromItsCreationOn() {
        LoadBalancer desired = Desired.loadBalancer("web", world().publicSubnets(), List.of(newGroup("front")));
        Arn arn = loadBalancers().create(desired, Desired.tags("team", "shop")).arn();

        assertThat(world().cloud().elbTags().describe(List.of(arn))).isEqualTo(Map.of(arn, Map.of("team", "shop")));
    }

    @Test
    default void anUnknownLoadBalancerIsNotFound() {
        ElbLoadBalancer gone = create("web", world().publicSubnets(), newGroup("front"));
        loadBalancers().delete(gone.arn());

        Refused.with(
                "LoadBalancerNotFound", Kind.NOT_FOUND, () -> loadBalancers().describe(List.of(gone.arn())));
        Refused.with(
                "LoadBalancerNotFound", Kind.NOT_FOUND, () -> loadBalancers().attributes(gone.arn()));
    }

    @Test
    default void aLoadBalancerCanBeDeletedTwice() {
        Arn arn = create("web", world().publicSubnets(), newGroup("front")).arn();

        loadBalancers().delete(arn);
        loadBalancers().delete(arn);

        assertThat(loadBalancers().list()).isEmpty();
    }

    @Test
    default void aProtectedLoadBalancerIsNotDeleted() {
        Arn arn = create("web", world().publicSubnets(), newGroup("front")).arn();
        loadBalancers().modifyAttributes(arn, Map.of("deletion_protection.enabled", "true"));

        Refused.with(
                "OperationNotPermitted", Kind.CONFLICT, () -> loadBalancers().delete(arn));
    }

    @Test
    default void attributesThatAreNotSetStay() {
        Arn arn = create("web", world().publicSubnets(), newGroup("front")).arn();
        loadBalancers().modifyAttributes(arn, Map.of("idle_timeout.timeout_seconds", "61"));
        loadBalancers().modifyAttributes(arn, Map.of("routing.http2.enabled", "false"));

        assertThat(loadBalancers().attributes(arn))
                .containsEntry("idle_timeout.timeout_seconds", "61")
                .containsEntry("routing.http2.enabled", "false")
                .containsEntry("deletion_protection.enabled", "false");
    }

    @Test
    default void anUnknownAttributeIsRefused() {
        Arn arn = create("web", world().publicSubnets(), newGroup("front")).arn();

        Refused.with(
                "InvalidConfigurationRequest",
                Kind.INVALID,
                () -> loadBalancers().modifyAttributes(arn, Map.of("no.such.attribute", "1")));
    }

    @Test
    default void securityGroupsAreReplaced() {
        Arn arn = create("web", world().publicSubnets(), newGroup("front")).arn();
        String other = newGroup("other");

        loadBalancers().setSecurityGroups(arn, List.of(other));

        assertThat(describe(arn).securityGroups()).containsExactly(other);
        Refused.with(
                "InvalidSecurityGroup",
                Kind.INVALID,
                () -> loadBalancers().setSecurityGroups(arn, List.of("sg-00000000000000000")));
    }

    @Test
    default void subnetsAreReplaced() {
        Arn arn = create("web", world().publicSubnets(), newGroup("front")).arn();

        loadBalancers().setSubnets(arn, mappings(world().privateSubnets()));

        assertThat(describe(arn).zones())
                .extracting(ElbLoadBalancer.Zone::subnetId)
                .containsExactlyInAnyOrderElementsOf(world().privateSubnets());
    }

    @Test
    default void oneZoneIsNotEnough() {
        Arn arn = create("web", world().publicSubnets(), newGroup("front")).arn();

        Refused.as(
                Kind.INVALID,
                () -> loadBalancers()
                        .setSubnets(arn, mappings(world().publicSubnets().subList(0, 1))));
    }

    @Test
    default void twoSubnetsOfOneZoneAreRefused() {
        Arn arn = create("web", world().publicSubnets(), newGroup("front")).arn();
        List<String> sameZone = List.of(
                world().publicSubnets().getFirst(), world().privateSubnets().getFirst());

        Refused.with(
                "InvalidConfigurationRequest",
                Kind.INVALID,
                () -> loadBalancers().setSubnets(arn, mappings(sameZone)));
    }

    @Test
    default void anUnknownSubnetIsNotFound() {
        LoadBalancer desired =
                Desired.loadBalancer("web", List.of("subnet-00000000000000000"), List.of(newGroup("front")));

        Refused.as(Kind.NOT_FOUND, () -> loadBalancers().create(desired, Desired.tags("team", "shop")));
    }

    private LoadBalancers loadBalancers() {
        return world().cloud().loadBalancers();
    }

    private String newGroup(String name) {
        return world().cloud().securityGroups().create(name, "for a test", Desired.tags("Name", name));
    }

    private ElbLoadBalancer create(String name, List<String> subnets, String group) {
        return loadBalancers()
                .create(Desired.loadBalancer(name, subnets, List.of(group)), Desired.tags("team", "shop"));
    }

    private ElbLoadBalancer describe(Arn arn) {
        return loadBalancers().describe(List.of(arn)).getFirst();
    }

    private static List<SubnetMapping> mappings(List<String> subnets) {
        return subnets.stream().map(SubnetMapping::of).toList();
    }
}

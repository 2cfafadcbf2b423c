package dev.sluice.it.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.aws.simulated.call.Fault;
import dev.sluice.core.cloud.Arn;
import dev.sluice.core.given.Given;
import dev.sluice.core.given.GivenIngress;
import dev.sluice.core.reconcile.Outcome;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A stack's resources are found by their tags alone, by either of the two ways to search for them. */
class FoundByTagsTest {
    private static final String GROUP = "shop";
    private static final String LISTED = "--feature-gates=EnableRGTAPI=false";
    private static final String SEARCHED = "--feature-gates=EnableRGTAPI=true";
    private static final String CLUSTER = "elbv2.k8s.aws/cluster";
    private static final String LEGACY_CLUSTER = "ingress.k8s.aws/cluster";

    @ParameterizedTest
    @ValueSource(strings = {LISTED, SEARCHED})
    void whatIsThereIsFoundAgainAndNothingComesTwice(String flag) {
        GroupLab lab = deployed(flag);

        assertThat(writes(lab, web())).isEmpty();
        assertThat(lab.loadBalancers()).hasSize(1);
        assertThat(lab.targetGroups()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {LISTED, SEARCHED})
    void deletionLeavesNothing(String flag) {
        GroupLab lab = deployed(flag);

        writes(lab, GroupLab.leaving(web(), GROUP));

        assertThat(lab.loadBalancers()).isEmpty();
        assertThat(lab.targetGroups()).isEmpty();
        assertThat(lab.holds("shop/web")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {LISTED, SEARCHED})
    void resourcesOfTheFirstVersionAreTakenOverAndKeepItsTag(String flag) {
        GroupLab lab = deployed(flag);
        Arn balancer = lab.loadBalancers().getFirst().arn();
        lab.aws.cloud().elbTags().add(balancer, Map.of(LEGACY_CLUSTER, Given.CLUSTER_NAME));
        lab.aws.cloud().elbTags().remove(balancer, new TreeSet<>(List.of(CLUSTER)));
        lab.takeCalls();

        assertThat(writes(lab, web())).containsExactly("AddTags");
        assertThat(tags(lab, balancer))
                .containsEntry(CLUSTER, Given.CLUSTER_NAME)
                .containsEntry(LEGACY_CLUSTER, Given.CLUSTER_NAME);
    }

    @ParameterizedTest
    @ValueSource(strings = {LISTED, SEARCHED})
    void aLoadBalancerWithoutItsTagsIsNeitherTakenOverNorDoubled(String flag) {
        GroupLab lab = deployed(flag);
        Arn balancer = lab.loadBalancers().getFirst().arn();
        lab.aws
                .cloud()
                .elbTags()
                .remove(balancer, new TreeSet<>(tags(lab, balancer).keySet()));
        lab.clock.advance(Duration.ofMinutes(30));

        assertThat(lab.reconcile(GROUP))
                .isInstanceOfSatisfying(
                        Outcome.Retry.class,
                        retry -> assertThat(retry.message())
                                .contains(lab.loadBalancers().getFirst().name()));
        assertThat(lab.loadBalancers()).hasSize(1);
        assertThat(tags(lab, balancer)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {LISTED, SEARCHED})
    void aTagThatNamesNoResourceStopsTheGroup(String flag) {
        GroupLab lab = deployed(flag);
        Arn balancer = lab.loadBalancers().getFirst().arn();
        lab.aws.cloud().elbTags().remove(balancer, new TreeSet<>(List.of("ingress.k8s.aws/resource")));
        lab.clock.advance(Duration.ofMinutes(30));

        assertThat(lab.reconcile(GROUP))
                .isInstanceOfSatisfying(
                        Outcome.Retry.class,
                        retry -> assertThat(retry.message())
                                .contains("unexpected loadBalancer with no resourceID: " + balancer));
    }

    @ParameterizedTest
    @ValueSource(strings = {LISTED, SEARCHED})
    void aSearchThatStillShowsWhatIsGoneHoldsNothingUp(String flag) {
        GroupLab lab = deployed(flag);
        lab.aws.cloud().loadBalancers().delete(lab.loadBalancers().getFirst().arn());
        lab.clock.advance(Duration.ofMinutes(30));
        lab.aws
                .calls()
                .inject(attempt ->
                        attempt.action().equals("GetResources") ? Optional.of(new Fault.Stale(1)) : Optional.empty());

        assertThat(lab.reconcile(GROUP)).isEqualTo(new Outcome.Done());
        assertThat(lab.loadBalancers()).hasSize(1);
    }

    private static GroupLab deployed(String flag) {
        GroupLab lab = new GroupLab(flag);
        lab.cluster.with(Given.aService("shop/cart").build());
        writes(lab, web());
        return lab;
    }

    private static List<String> writes(GroupLab lab, GivenIngress changed) {
        lab.cluster.with(changed.build());
        lab.clock.advance(Duration.ofMinutes(30));
        assertThat(lab.reconcile(GROUP)).isEqualTo(new Outcome.Done());
        return lab.takeCalls().stream()
                .filter(action -> !action.startsWith("Describe") && !action.startsWith("Get"))
                .toList();
    }

    private static SortedMap<String, String> tags(GroupLab lab, Arn arn) {
        return lab.aws.cloud().elbTags().describe(List.of(arn)).getOrDefault(arn, new TreeMap<>());
    }

    private static GivenIngress web() {
        return GroupLab.routing("shop/web", GROUP, "cart");
    }
}

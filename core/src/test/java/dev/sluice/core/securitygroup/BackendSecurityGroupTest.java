package dev.sluice.core.securitygroup;

import static dev.sluice.core.given.Given.aCluster;
import static dev.sluice.core.given.Given.anIngress;
import static dev.sluice.core.given.Given.key;
import static dev.sluice.core.given.Given.someSettings;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sluice.core.cloud.VpcSecurityGroup;
import dev.sluice.core.cluster.Ingress;
import dev.sluice.core.cluster.ObjectKey;
import dev.sluice.core.given.GivenCluster;
import dev.sluice.core.given.port.Calls;
import dev.sluice.core.given.port.FakeSecurityGroups;
import dev.sluice.core.given.port.ManualClock;
import dev.sluice.core.port.PortException;
import dev.sluice.core.settings.ControllerSettings;
import dev.sluice.core.settings.NetworkSettings;
import dev.sluice.core.settings.TagSettings;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class BackendSecurityGroupTest {
    private static final Map<String, String> TRACKING =
            Map.of("elbv2.k8s.aws/cluster", "demo", "elbv2.k8s.aws/resource", "backend-sg");
    private static final ObjectKey WEB = key("shop/web");

    private final Calls calls = new Calls();
    private final FakeSecurityGroups aws = new FakeSecurityGroups(calls);
    private final GivenCluster cluster = aCluster();
    private final ManualClock clock = new ManualClock();
    private BackendSecurityGroup group = group(someSettings());

    @Test
    void isNamedAsUpstreamNamesIt() {
        assertThat(BackendSecurityGroup.nameFor("demo-eks")).isEqualTo("k8s-traffic-demoeks-9b6da9c768");
    }

    @Test
    void isCreatedOnceForAllWhoNeedIt() {
        group = group(withDefaultTags(Map.of("team", "a", "elbv2.k8s.aws/resource", "mine")));

        assertThat(group.find()).isEmpty();
        assertThat(group.require(List.of(WEB))).isEqualTo("sg-new0");
        assertThat(group.require(List.of(key("shop/other")))).isEqualTo("sg-new0");
        assertThat(group.find()).contains("sg-new0");

        assertThat(calls.take()).hasSize(2);
        VpcSecurityGroup created = aws.all().getFirst();
        assertThat(created.description()).isEqualTo("[k8s] Shared Backend SecurityGroup for LoadBalancer");
        assertThat(created.tags())
                .isEqualTo(
                        Map.of("team", "a", "elbv2.k8s.aws/cluster", "demo", "elbv2.k8s.aws/resource", "backend-sg"));
    }

    @Test
    void isFoundByItsTagsWhichAreThenSetRight() {
        Map<String, String> tags = new TreeMap<>(TRACKING);
        tags.putAll(Map.of("aws:created-by", "x", "by-hand", "y", "team", "b"));
        aws.holding("sg-1", tags);
        group = group(withDefaultTags(Map.of("team", "a")));

        assertThat(group.find()).contains("sg-1");
        assertThat(calls.take()).hasSize(1);
        assertThat(group.require(List.of(WEB))).isEqualTo("sg-1");
        assertThat(calls.take()).containsExactly("CreateTags sg-1 {team=a}", "DeleteTags sg-1 {by-hand=y}");

        group.require(List.of(WEB));
        assertThat(calls.take()).isEmpty();
    }

    @Test
    void isMadeAgainAfterAFailureThatNamesItWhereSomebodyHasDeletedIt() {
        String first = group.require(List.of(WEB));
        aws.delete(first);
        calls.take();

        group.doubt("Security group sg-other does not exist");
        assertThat(group.require(List.of(WEB))).isEqualTo(first);
        assertThat(calls.take()).isEmpty();

        group.doubt("Security group " + first + " does not exist");
        assertThat(group.find()).isEmpty();
        group.require(List.of(WEB));
        assertThat(aws.all()).hasSize(1);
    }

    @Test
    void isKeptAfterAFailureThatNamesItWhereItIsStillThere() {
        String first = group.require(List.of(WEB));

        group.doubt("Security group " + first + " has too many rules");

        assertThat(group.require(List.of(WEB))).isEqualTo(first);
        assertThat(aws.all()).hasSize(1);
    }

    @Test
    void isUsedAllTheSameWhereItsTagsCannotBeSet() {
        aws.holding("sg-1", TRACKING);
        group = group(withDefaultTags(Map.of("team", "a")));
        calls.failNext("CreateTags", "UnauthorizedOperation", "no");

        assertThatThrownBy(() -> group.require(List.of(WEB))).hasMessage("no");
        calls.take();

        assertThat(group.require(List.of(WEB))).isEqualTo("sg-1");
        assertThat(calls.take()).isEmpty();
    }

    @Test
    void isNeitherLookedUpNorTouchedWhereOneIsGiven() {
        group = group(with(new NetworkSettings(true, Optional.of("sg-given"), false, false, new TreeMap<>())));

        assertThat(group.require(List.of(WEB))).isEqualTo("sg-given");
        assertThat(group.find()).contains("sg-given");
        group.release(List.of(WEB));

        assertThat(calls.take()).isEmpty();
    }

    @Test
    void staysForAnIngressThatMovesFromOneIngressGroupToAnother() {
        Ingress moving = anIngress("shop/web").build();
        cluster.with(moving.withMeta(
                moving.meta().withFinalizers(List.of("ingress.k8s.aws/resources", "group.ingress.k8s.aws/edge"))));
        group.require(List.of(WEB));

        group.release(List.of(WEB));

        assertThat(aws.all()).hasSize(1);
    }

    @Test
    void staysWhileAnyIngressNeedsItOrMight() {
        Ingress unmet = anIngress("shop/unmet").build();
        cluster.with(unmet.withMeta(unmet.meta().withFinalizers(List.of("group.ingress.k8s.aws/edge"))));
        group.require(List.of(WEB, key("shop/other")));

        group.release(List.of(WEB));
        group.release(List.of(key("shop/other")));
        assertThat(aws.all()).hasSize(1);

        group.release(List.of(unmet.key()));
        assertThat(aws.all()).isEmpty();
    }

    @Test
    void isRemovedByTheLastOfSeveralThatGoAtOnceThoughTheClusterStillShowsTheOthers() {
        for (String name : List.of("shop/web", "shop/other")) {
            Ingress going = anIngress(name).build();
            cluster.with(going.withMeta(going.meta().withFinalizers(List.of("group.ingress.k8s.aws/edge"))));
        }
        group.require(List.of(WEB, key("shop/other")));

        group.release(List.of(WEB));
        assertThat(aws.all()).hasSize(1);
        group.release(List.of(key("shop/other")));

        assertThat(aws.all()).isEmpty();
    }

    @Test
    void isRemovedAfterARestartThatMeetsOnlyDeletions() {
        aws.holding("sg-1", TRACKING);

        group.release(List.of(WEB));
        group.release(List.of(WEB));

        assertThat(aws.all()).isEmpty();
        assertThat(calls.take()).hasSize(2);
    }

    @Test
    void isWaitedForWhileLoadBalancersStillUseIt() {
        group.require(List.of(WEB));
        Instant start = clock.instant();
        calls.failNext("DeleteSecurityGroup", "DependencyViolation", "in use");
        calls.failNext("DeleteSecurityGroup", "DependencyViolation", "in use");

        group.release(List.of(WEB));

        assertThat(aws.all()).isEmpty();
        assertThat(Duration.between(start, clock.instant())).isEqualTo(Duration.ofSeconds(4));
    }

    @Test
    void staysWhenSomebodyNeedsItWhileItIsWaitedFor() {
        Ingress late = anIngress("shop/late").build();
        group = new BackendSecurityGroup(
                aws,
                cluster,
                someSettings(),
                time -> cluster.with(late.withMeta(late.meta().withFinalizers(List.of("ingress.k8s.aws/resources")))));
        group.require(List.of(WEB));
        calls.failNext("DeleteSecurityGroup", "DependencyViolation", "in use");

        group.release(List.of(WEB));

        assertThat(aws.all()).hasSize(1);
        assertThat(group.find()).contains("sg-new0");
    }

    @Test
    void isGivenUpAfterTwoMinutesOfWaiting() {
        group.require(List.of(WEB));
        for (int i = 0; i < 60; i++) {
            calls.failNext("DeleteSecurityGroup", "DependencyViolation", "in use");
        }

        assertThatThrownBy(() -> group.release(List.of(WEB)))
                .isInstanceOf(PortException.class)
                .hasMessage("failed to delete securityGroup: timed out waiting for the condition: in use");
    }

    @Test
    void saysWhyItCannotBeDeleted() {
        group.require(List.of(WEB));
        calls.failNext("DeleteSecurityGroup", "UnauthorizedOperation", "not allowed");

        assertThatThrownBy(() -> group.release(List.of(WEB)))
                .isInstanceOf(PortException.class)
                .hasMessage("failed to delete securityGroup: not allowed");
    }

    @Test
    void isFoundWhenTheAnswerToItsCreationGotLost() {
        assertThat(group.find()).isEmpty();
        aws.holding("sg-1", TRACKING);
        calls.failNext("CreateSecurityGroup", "InvalidGroup.Duplicate", "already exists");

        assertThat(group.require(List.of(WEB))).isEqualTo("sg-1");
        assertThat(group.find()).contains("sg-1");
    }

    @Test
    void isLookedForAgainAfterACreationThatFailed() {
        assertThat(group.find()).isEmpty();
        calls.failNext("CreateSecurityGroup", "", "no answer");
        assertThatThrownBy(() -> group.require(List.of(WEB)))
                .isInstanceOf(PortException.class)
                .hasMessage("no answer");
        aws.holding("sg-1", TRACKING);

        assertThat(group.find()).contains("sg-1");
    }

    @Test
    void isNotTakenFromAnotherOwnerOfItsName() {
        calls.failNext("CreateSecurityGroup", "InvalidGroup.Duplicate", "already exists");

        assertThatThrownBy(() -> group.require(List.of(WEB)))
                .isInstanceOf(PortException.class)
                .hasMessage("already exists");
    }

    @Test
    void isCreatedAnewWhenTheAnswerToItsDeletionGotLost() {
        group.require(List.of(WEB));
        calls.failNext("DeleteSecurityGroup", "", "no answer");
        assertThatThrownBy(() -> group.release(List.of(WEB)))
                .isInstanceOf(PortException.class)
                .hasMessage("failed to delete securityGroup: no answer");
        aws.gone("sg-new0");

        assertThat(group.find()).isEmpty();
    }

    private BackendSecurityGroup group(ControllerSettings settings) {
        return new BackendSecurityGroup(aws, cluster, settings, clock);
    }

    private static ControllerSettings withDefaultTags(Map<String, String> tags) {
        return with(
                new TagSettings(new TreeMap<>(tags), new TreeSet<>()),
                someSettings().network());
    }

    private static ControllerSettings with(NetworkSettings network) {
        return with(someSettings().tags(), network);
    }

    private static ControllerSettings with(TagSettings tags, NetworkSettings network) {
        return someSettings().withTags(tags).withNetwork(network);
    }
}

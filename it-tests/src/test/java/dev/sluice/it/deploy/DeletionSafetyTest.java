package dev.sluice.it.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.core.cloud.ElbLoadBalancer;
import dev.sluice.core.given.Given;
import dev.sluice.core.given.GivenIngress;
import dev.sluice.core.problem.Problem;
import dev.sluice.core.reconcile.Outcome;
import dev.sluice.runner.metrics.DeletionMeters;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import io.prometheus.metrics.model.snapshots.GaugeSnapshot.GaugeDataPointSnapshot;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What our own flags and annotations keep from being deleted. */
class DeletionSafetyTest {
    private static final String PROTECTION = "deletion_protection.enabled";

    @Test
    void aProtectedLoadBalancerIsNotDeletedWhileProtectionIsHonoured() {
        GroupLab lab = new GroupLab("--protect-deletion=honour");
        String name = deployProtected(lab).name();
        lab.cluster.with(GroupLab.leaving(app("shop"), "shop").build());

        lab.events.take();
        refuses(lab, name);
        assertThat(lab.holds("shop/app")).isTrue();
        assertThat(lab.events.take())
                .singleElement()
                .asString()
                .startsWith("Ingress shop/app WARNING")
                .contains("deletion protection is enabled on load balancer " + name, "switch it off in AWS");
    }

    @Test
    void aProtectedLoadBalancerIsNotReplacedWhileProtectionIsHonoured() {
        GroupLab lab = new GroupLab("--protect-deletion=honour");
        String name = deployProtected(lab).name();
        lab.cluster.with(app("shop").annotated("scheme", "internet-facing").build());

        refuses(lab, name);
    }

    @Test
    void protectionIsNotSwitchedOffByAnAnnotationWhileItIsHonoured() {
        GroupLab lab = new GroupLab("--protect-deletion=honour");
        ElbLoadBalancer found = deployProtected(lab);
        lab.cluster.with(app("shop")
                .annotated("load-balancer-attributes", PROTECTION + "=false,idle_timeout.timeout_seconds=50")
                .build());

        assertThat(lab.reconcile("shop")).isEqualTo(new Outcome.Done());
        assertThat(lab.aws.cloud().loadBalancers().attributes(found.arn()))
                .containsEntry(PROTECTION, "true")
                .containsEntry("idle_timeout.timeout_seconds", "50");
    }

    @Test
    void aProtectedLoadBalancerIsUnprotectedAndDeletedByDefault() {
        GroupLab lab = new GroupLab();
        deployProtected(lab);
        lab.cluster.with(GroupLab.leaving(app("shop"), "shop").build());

        assertThat(lab.reconcile("shop")).isEqualTo(new Outcome.Done());
        assertThat(lab.loadBalancers()).isEmpty();
    }

    @Test
    void deletionsStopWhenTheBudgetIsUsedUpUntilSomebodyAcknowledgesThemOrTimePasses() {
        GroupLab lab = new GroupLab("--max-deletions-per-window=1/1h");
        List<String> groups = List.of("a", "b", "c");
        lab.cluster.with(Given.aService("shop/cart").build());
        for (String group : groups) {
            lab.cluster.with(app(group).build());
            assertThat(lab.reconcile(group)).isEqualTo(new Outcome.Done());
            lab.cluster.with(GroupLab.leaving(app(group), group).build());
        }

        assertThat(lab.reconcile("a")).isEqualTo(new Outcome.Done());
        assertThat(lab.reconcile("b"))
                .isInstanceOfSatisfying(
                        Outcome.Retry.class,
                        retry -> assertThat(retry.message())
                                .contains("--max-deletions-per-window", "sluice.dev/acknowledge-deletions"));
        assertThat(lab.loadBalancers()).hasSize(2);
        assertThat(lab.targetGroups()).hasSize(2);
        assertThat(lab.failures).containsExactly("deletions_stopped_error", "deploy_model_error");

        lab.cluster.with(GroupLab.leaving(app("b").annotatedExactly("sluice.dev/acknowledge-deletions", "true"), "b")
                .build());
        assertThat(lab.reconcile("b")).isEqualTo(new Outcome.Done());
        assertThat(lab.reconcile("c")).isInstanceOf(Outcome.Retry.class);
        lab.clock.advance(Duration.ofHours(1));
        assertThat(lab.reconcile("c")).isEqualTo(new Outcome.Done());
        assertThat(lab.loadBalancers()).isEmpty();
    }

    @Test
    void whenManyIngressesVanishAtOnceTheBreakerStopsTheirDeletionAndOpens() {
        GroupLab lab = new GroupLab("--max-deletions-per-window=3/1h");
        List<String> groups = IntStream.range(0, 10).mapToObj(i -> "g" + i).toList();
        lab.cluster.with(Given.aService("shop/cart").build());
        groups.forEach(group -> lab.cluster.with(app(group).build()));
        groups.forEach(group -> assertThat(lab.reconcile(group)).isEqualTo(new Outcome.Done()));
        assertThat(breakerMeter(lab)).isZero();

        groups.forEach(group -> lab.cluster.without(app(group).build()));
        groups.forEach(lab::reconcile);

        assertThat(lab.loadBalancers()).hasSize(7);
        assertThat(breakerMeter(lab)).isOne();
        assertThat(lab.failures).hasSize(14).contains("deletions_stopped_error");
        lab.clock.advance(Duration.ofHours(1));
        assertThat(breakerMeter(lab)).isZero();
    }

    @Test
    void plansTellWhichDeletionsTheBudgetWouldHoldBackAndHowToAcknowledgeThem() {
        GroupLab lab = new GroupLab("--max-deletions-per-window=1/1h");
        lab.cluster.with(Given.aService("shop/cart").build());
        for (String group : List.of("a", "b", "c")) {
            lab.cluster.with(app(group).build());
            assertThat(lab.reconcile(group)).isEqualTo(new Outcome.Done());
            lab.cluster.with(GroupLab.leaving(app(group), group).build());
        }
        String name = lab.planByOthers("c").changes().getFirst().resource().name();

        assertThat(lab.planByOthers("a").problems()).isEmpty();
        assertThat(lab.planByOthers("c").problems())
                .extracting(Problem::text)
                .containsExactly("Stack c: --max-deletions-per-window: \"1/1h\": load balancer " + name
                        + " would not be deleted, as the limit is used up by then (if it may go, set"
                        + " sluice.dev/acknowledge-deletions: \"true\" on an Ingress of its group)");
        assertThat(lab.observe("a", "b", "c"))
                .extracting(plan -> plan.warnings().size())
                .containsExactly(0, 1, 1);

        lab.cluster.with(GroupLab.leaving(app("a").annotatedExactly("sluice.dev/acknowledge-deletions", "true"), "a")
                .build());
        assertThat(lab.planByOthers("b").problems()).isEmpty();
        assertThat(lab.planByOthers("c").problems()).hasSize(1);
    }

    /** What a monitoring system reads. */
    private static double breakerMeter(GroupLab lab) {
        PrometheusRegistry registry = new PrometheusRegistry();
        DeletionMeters.show(lab.breaker(), registry);
        return registry.scrape(name -> name.equals("sluice_deletion_breaker_open")).stream()
                .flatMap(family -> family.getDataPoints().stream())
                .map(GaugeDataPointSnapshot.class::cast)
                .mapToDouble(GaugeDataPointSnapshot::getValue)
                .sum();
    }

    @Test
    void theLastIngressOfAGroupLeavesAwsAsItIsIfItSaysSo() {
        GroupLab lab = new GroupLab();
        GivenIngress retaining = app("shop").annotatedExactly("sluice.dev/deletion-policy", "retain");
        lab.cluster.with(Given.aService("shop/cart").build(), retaining.build());
        assertThat(lab.reconcile("shop")).isEqualTo(new Outcome.Done());
        String before = lab.aws.yaml();
        lab.events.take();
        lab.cluster.with(GroupLab.leaving(retaining, "shop").build());

        assertThat(lab.reconcile("shop")).isEqualTo(new Outcome.Done());
        assertThat(lab.holds("shop/app")).isFalse();
        assertThat(lab.aws.yaml()).isEqualTo(before);
        assertThat(lab.events.take())
                .containsExactly("Ingress shop/app NORMAL Retained: Nothing was deleted in AWS, as"
                        + " sluice.dev/deletion-policy says");
    }

    private static void refuses(GroupLab lab, String name) {
        assertThat(lab.reconcile("shop"))
                .isInstanceOfSatisfying(
                        Outcome.Retry.class,
                        retry -> assertThat(retry.message()).contains(name, "switch it off in AWS"));
        assertThat(lab.loadBalancers()).extracting(ElbLoadBalancer::name).containsExactly(name);
        assertThat(lab.rules()).isEqualTo(1);
        assertThat(lab.aws
                        .cloud()
                        .loadBalancers()
                        .attributes(lab.loadBalancers().getFirst().arn()))
                .containsEntry(PROTECTION, "true");
    }

    /** Deploys an Ingress, and protects its load balancer behind the controller's back. */
    private static ElbLoadBalancer deployProtected(GroupLab lab) {
        lab.cluster.with(Given.aService("shop/cart").build(), app("shop").build());
        assertThat(lab.reconcile("shop")).isEqualTo(new Outcome.Done());
        ElbLoadBalancer found = lab.loadBalancers().getFirst();
        lab.aws.cloud().loadBalancers().modifyAttributes(found.arn(), Map.of(PROTECTION, "true"));
        return found;
    }

    private static GivenIngress app(String group) {
        return GroupLab.routing("shop/" + (group.equals("shop") ? "app" : group), group, "cart");
    }
}

package dev.sluice.core.plan.rendering;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.core.model.ResourceId;
import dev.sluice.core.model.ResourceType;
import dev.sluice.core.model.StackId;
import dev.sluice.core.plan.Cause;
import dev.sluice.core.plan.Change;
import dev.sluice.core.plan.ChangedResource;
import dev.sluice.core.plan.FieldChange;
import dev.sluice.core.plan.Impact;
import dev.sluice.core.plan.LostWish;
import dev.sluice.core.plan.Plan;
import dev.sluice.core.plan.PlannedStack;
import dev.sluice.core.plan.SomePlan;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class PlanTextTest {
    @Test
    void aPlanSaysWhatChangesHowHardItHitsAndWhy() {
        Plan plan = new Plan(
                StackId.explicit("shop"),
                oneOfEachVerb(),
                List.of(),
                new Plan.Known(new TreeMap<>(), new TreeMap<>()),
                List.of());

        assertThat(new PlanText(PlanText.Colour.NONE).of(plan)).isEqualTo("""
                        Stack shop
                          + AWS::ElasticLoadBalancingV2::TargetGroup/shop/web-web:80 (k8s-shop-web)
                              + protocol: "HTTP"
                          ~ AWS::ElasticLoadBalancingV2::Listener/80
                              ~ sslPolicy: "old" -> "new"
                              - tags.owner: "bob"
                              because: drift
                          -/+ AWS::ElasticLoadBalancingV2::LoadBalancer/LoadBalancer (k8s-web)  [DNS name changes]
                              ~ scheme: "internal" -> "internet-facing"
                          - AWS::ElasticLoadBalancingV2::ListenerRule/80:2
                              because: no Ingress of group shop wants it
                        Plan: 1 to create, 1 to modify, 1 to replace, 1 to delete, 1 unchanged.
                        """);
    }

    @Test
    void problemsComeFirstAndCausesNameObjectAnnotationAndValue() {
        assertThat(new PlanText(PlanText.Colour.NONE).of(SomePlan.withEverything()))
                .startsWith("""
                        Stack shop
                          warning: Ingress shop/web: group.order: "7": has no effect
                          error: Ingress shop/web: name: "web": is taken (rename it)
                        """)
                .endsWith("""
                        Plan: 1 to create, 1 to modify, 2 to replace, 1 to delete, 1 unchanged.
                        Not to be applied: there are errors.
                        """)
                .contains("  ~ AWS::ElasticLoadBalancingV2::ListenerRule/80:1  [targets drain]\n")
                .contains("because: Ingress shop/web: alb.ingress.kubernetes.io/scheme: \"internet-facing\"\n");
    }

    @Test
    void whatGoesOfThoseWhoHaveLeftStandsBelowTheErrors() {
        String text = new PlanText(PlanText.Colour.NONE)
                .of(new PlannedStack(SomePlan.withEverything(), SomePlan.ofDepartures()));

        assertThat(text)
                .startsWith(new PlanText(PlanText.Colour.NONE).of(SomePlan.withEverything()))
                .endsWith("""
                        Not to be applied: there are errors.
                        Done all the same, as members have left:
                          - AWS::ElasticLoadBalancingV2::TargetGroup/shop/gone-web:80 (k8s-gone)  [targets drain]
                              because: Ingress shop/gone is being deleted
                        Plan: 0 to create, 0 to modify, 0 to replace, 1 to delete, 0 unchanged.
                        """);
    }

    @Test
    void aPlanFitsIntoOneLineOfTheLengthThatAnEventHas() {
        String whole = PlanText.line(SomePlan.withEverything(), 2_000);

        assertThat(whole)
                .startsWith("Plan: 1 to create, 1 to modify, 2 to replace, 1 to delete, 1 unchanged."
                        + " Warning: Ingress shop/web: group.order: \"7\": has no effect."
                        + " + AWS::ElasticLoadBalancingV2::TargetGroup/shop/web-web:80 (k8s-shop-web);"
                        + " ~ AWS::ElasticLoadBalancingV2::ListenerRule/80:1: actions, tags.a [targets drain];"
                        + " -/+ AWS::ElasticLoadBalancingV2::LoadBalancer/one: scheme [DNS name changes];");
        assertThat(PlanText.line(SomePlan.withEverything(), 100)).isEqualTo(whole.substring(0, 96) + " ...");
    }

    private static List<Change> oneOfEachVerb() {
        return List.of(
                new Change.Create(
                        resource(ResourceType.TARGET_GROUP, "shop/web-web:80", "k8s-shop-web"),
                        List.of(FieldChange.added("protocol", "HTTP")),
                        List.of(),
                        Impact.NONE),
                new Change.Modify(
                        resource(ResourceType.LISTENER, "80", ""),
                        List.of(FieldChange.of("sslPolicy", "old", "new"), FieldChange.removed("tags.owner", "bob")),
                        List.of(new Cause.Drift(Cause.Drift.Evidence.APPLIED_BEFORE, List.of())),
                        Impact.NONE),
                new Change.Replace(
                        resource(ResourceType.LOAD_BALANCER, "LoadBalancer", "k8s-web"),
                        Change.Replace.Order.DELETE_FIRST,
                        List.of(FieldChange.of("scheme", "internal", "internet-facing")),
                        List.of(),
                        Impact.DNS_NAME_CHANGES),
                new Change.Delete(
                        resource(ResourceType.LISTENER_RULE, "80:2", ""),
                        List.of(),
                        List.of(new Cause.NotWanted(new LostWish.NobodyAsks(StackId.explicit("shop")))),
                        Impact.NONE),
                new Change.None(resource(ResourceType.LISTENER_RULE, "80:1", "")));
    }

    private static ChangedResource resource(ResourceType type, String id, String name) {
        return new ChangedResource(new ResourceId(type, id), name, "");
    }
}

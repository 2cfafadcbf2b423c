package dev.sluice.core.planning;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.core.cloud.Target;
import dev.sluice.core.model.FrontendNlbTargets;
import dev.sluice.core.model.LoadBalancer;
import dev.sluice.core.model.Ref;
import dev.sluice.core.model.TargetGroup;
import dev.sluice.core.plan.LoadBalancerStep;
import dev.sluice.core.plan.Plan;
import dev.sluice.core.plan.TargetGroupStep;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is done so that the ALB, and nothing else, is the target of the groups of the NLB in front of it. */
class FrontendNlbChangesTest {
    private static final String ALB = PlannerWorld.BALANCER.value();
    private static final String GROUP = "type=alb protocol=TCP";

    @ParameterizedTest
    @CsvSource({
        "                , 80,   RegisterTargets",
        "the ALB         , 80,   ''",
        "the ALB         , 8080, ''",
        "another balancer, 80,   RegisterTargets",
    })
    void theAlbIsRegisteredUnlessItIsTheFirstTargetWhateverThePort(@Nullable String target, int port, String expected) {
        GivenTargetGroup found = GivenTargetGroup.of(GROUP);
        if (target != null) {
            found.with(Target.of(target.equals("the ALB") ? ALB : "arn:another", port));
        }

        assertThat(String.join(" ", world(found).actions())).isEqualTo(expected);
    }

    @Test
    void theAlbIsRegisteredAtThePortOfItsListenerOnceItIsActive() {
        PlannerWorld world =
                new PlannerWorld().wanting(List.of(PlannerWorld.wantedBalancer(), wantedGroup(), targets()));

        assertThat(world.steps())
                .last()
                .isEqualTo(new TargetGroupStep.RegisterLoadBalancer(
                        Ref.to(GivenTargetGroup.ID), Ref.to(LoadBalancer.ALB), 443));
        assertThat(world.plan().tasks().getLast().after())
                .extracting(task -> task.resource().id())
                .containsExactly(GivenTargetGroup.ID, LoadBalancer.ALB);
    }

    @Test
    void aGroupThatGoesLetsItsFirstTargetGoBeforeLoadBalancersAreDeleted() {
        Target first = Target.of(ALB, 80);
        Plan plan = new PlannerWorld()
                .holding(GivenTargetGroup.of(GROUP)
                        .with(first)
                        .with(Target.of("arn:another", 80))
                        .found())
                .holding(PlannerWorld.found(PlannerWorld.foundBalancerState()))
                .plan();

        assertThat(plan.tasks().stream().flatMap(task -> task.steps().stream()))
                .containsExactly(
                        new TargetGroupStep.DeregisterLoadBalancer(GivenTargetGroup.ARN, first),
                        new LoadBalancerStep.DeleteLoadBalancer(PlannerWorld.BALANCER, true),
                        new TargetGroupStep.DeleteTargetGroup(GivenTargetGroup.ARN));
        assertThat(plan.tasks().get(1).after())
                .containsExactly(plan.tasks().getFirst().id());
    }

    private static PlannerWorld world(GivenTargetGroup found) {
        return new PlannerWorld()
                .wanting(List.of(PlannerWorld.wantedBalancer(), wantedGroup(), targets()))
                .holding(PlannerWorld.found(PlannerWorld.foundBalancerState()))
                .holding(found.found());
    }

    private static TargetGroup wantedGroup() {
        return GivenTargetGroup.of(GROUP).wanted();
    }

    private static FrontendNlbTargets targets() {
        return new FrontendNlbTargets(
                FrontendNlbTargets.ID,
                List.of(new FrontendNlbTargets.Entry(
                        "k8s-cart", Ref.to(GivenTargetGroup.ID), 443, Ref.to(LoadBalancer.ALB), 443)),
                List.of());
    }
}

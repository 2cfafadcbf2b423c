package dev.sluice.core.planning;

import static dev.sluice.core.given.Given.aBinding;
import static dev.sluice.core.given.Given.key;
import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.core.cluster.ObjectKey;
import dev.sluice.core.cluster.PortReference;
import dev.sluice.core.cluster.TargetGroupBinding.ServiceReference;
import dev.sluice.core.given.Given;
import dev.sluice.core.model.DesiredBinding;
import dev.sluice.core.model.Ref;
import dev.sluice.core.model.ResourceId;
import dev.sluice.core.model.ResourceType;
import dev.sluice.core.naming.StackLabels;
import dev.sluice.core.naming.TrackingTags;
import dev.sluice.core.plan.BindingStep;
import dev.sluice.core.plan.Change;
import dev.sluice.core.plan.FieldChange;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import org.junit.jupiter.api.Test;

/** What happens to bindings whose target group has become another one. */
class BindingReplacementTest {
    private static final String OLD = "arn:aws:elasticloadbalancing:eu-west-1:111122223333:targetgroup/k8s-cart/0001";
    private static final String NEW = "arn:aws:elasticloadbalancing:eu-west-1:111122223333:targetgroup/k8s-cart/0002";
    private static final SortedMap<String, String> LABELS =
            StackLabels.of(TrackingTags.INGRESS_PREFIX, PlannerWorld.STACK);

    @Test
    void aBindingThatHoldsTheNameOfTheNewOneGoesBeforeItComes() {
        DesiredBinding wanted = wanted(key("shop/k8s-cart"));
        PlannerWorld world = new PlannerWorld()
                .wanting(List.of(wanted))
                .holding(aBinding("shop/k8s-cart").withTargetGroup(OLD).build());

        assertThat(world.steps())
                .containsExactly(
                        new BindingStep.DeleteBinding(wanted.key()), new BindingStep.CreateBinding(wanted, LABELS));
        assertThat(world.plan().changes()).singleElement().isInstanceOfSatisfying(Change.Replace.class, change -> {
            assertThat(change.order()).isEqualTo(Change.Replace.Order.DELETE_FIRST);
            assertThat(change.fields()).containsExactly(FieldChange.of("targetGroupARN", OLD, NEW));
        });
    }

    @Test
    void aBindingOfAnotherNameStaysUntilTheNewOneIsThere() {
        DesiredBinding wanted = wanted(key("shop/k8s-cart"));
        PlannerWorld world = new PlannerWorld()
                .wanting(List.of(wanted))
                .holding(aBinding("shop/k8s-cart-before").withTargetGroup(OLD).build());

        assertThat(world.steps())
                .containsExactly(
                        new BindingStep.CreateBinding(wanted, LABELS),
                        new BindingStep.DeleteBinding(key("shop/k8s-cart-before")));
    }

    private static DesiredBinding wanted(ObjectKey key) {
        return new DesiredBinding(
                new ResourceId(ResourceType.TARGET_GROUP_BINDING, "shop/web-cart:80"),
                key,
                Ref.literal(NEW),
                "ip",
                "HTTP",
                new ServiceReference("cart", PortReference.of(80)),
                Optional.empty(),
                Optional.empty(),
                "ipv4",
                Given.VPC_ID,
                false,
                List.of());
    }
}

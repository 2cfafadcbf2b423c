package dev.sluice.it.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.core.cluster.TargetGroupBinding;
import dev.sluice.core.given.Given;
import dev.sluice.core.given.GivenIngress;
import dev.sluice.core.model.Action;
import dev.sluice.core.reconcile.Outcome;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A member leaves a group that cannot be built because of another one. */
class DepartureTest {
    private static final String GROUP = "shop";

    private final GroupLab lab = new GroupLab();

    @BeforeEach
    void deployTwoMembersAndBreakOne() {
        lab.cluster.with(
                Given.aService("shop/cart").build(), Given.aService("shop/api").build());
        lab.cluster.with(cart().build(), api().build());
        assertThat(lab.reconcile(GROUP)).isEqualTo(new Outcome.Done());
        lab.cluster.with(api().annotated("scheme", "public")
                .finalizedBy("group.ingress.k8s.aws/shop")
                .build());
        lab.events.take();
    }

    @Test
    void whatIsOfTheDepartedOneGoesAndTheRestStaysAsItIs() {
        lab.cluster.with(GroupLab.leaving(cart(), GROUP).build());

        assertThat(lab.reconcile(GROUP))
                .isInstanceOfSatisfying(
                        Outcome.Retry.class,
                        retry -> assertThat(retry.message()).contains("public"));
        assertThat(lab.holds("shop/app")).isFalse();
        assertThat(lab.holds("shop/app-web")).isTrue();
        assertThat(lab.loadBalancers()).hasSize(1);
        assertThat(lab.rules()).isEqualTo(1);
        assertThat(lab.targetGroups()).singleElement().asString().contains("api");
        assertThat(lab.bindings.all())
                .extracting(TargetGroupBinding::spec)
                .extracting(spec -> spec.serviceRef().name())
                .containsExactly("api");
    }

    @Test
    void aMemberThatProtectsItsLoadBalancerStaysWhole() {
        lab.cluster.with(GroupLab.leaving(
                        cart().annotated("load-balancer-attributes", "deletion_protection.enabled=true"), GROUP)
                .build());

        assertThat(lab.reconcile(GROUP)).isInstanceOf(Outcome.Retry.class);
        assertThat(lab.holds("shop/app")).isTrue();
        assertThat(lab.rules()).isEqualTo(2);
        assertThat(lab.targetGroups()).hasSize(2);
    }

    @Test
    void aDefaultBackendGoesToo() {
        lab.cluster.with(api().build());
        lab.cluster.with(cart().byDefaultTo("cart").build());
        assertThat(lab.reconcile(GROUP)).isEqualTo(new Outcome.Done());
        lab.cluster.with(api().annotated("scheme", "public")
                .finalizedBy("group.ingress.k8s.aws/shop")
                .build());
        lab.cluster.with(GroupLab.leaving(cart().byDefaultTo("cart"), GROUP).build());

        assertThat(lab.reconcile(GROUP)).isInstanceOf(Outcome.Retry.class);
        assertThat(lab.holds("shop/app")).isFalse();
        assertThat(lab.targetGroups()).singleElement().asString().contains("api");
        assertThat(lab.defaultActions())
                .containsExactly(new Action.FixedResponse(Optional.of("text/plain"), Optional.empty(), "404"));
    }

    @Test
    void aGroupWhoseOrderCannotBeToldLetsTheDepartedOneGo() {
        lab.cluster.with(api().annotated("group.order", "first")
                .finalizedBy("group.ingress.k8s.aws/shop")
                .build());
        lab.cluster.with(GroupLab.leaving(cart(), GROUP).build());

        assertThat(lab.reconcile(GROUP)).isInstanceOf(Outcome.Retry.class);
        assertThat(lab.holds("shop/app")).isFalse();
        assertThat(lab.targetGroups()).singleElement().asString().contains("api");
    }

    @Test
    void aMemberWhoseClassIsGoneKeepsWhatItHasAndLetsTheDepartedOneGo() {
        lab.cluster.with(
                api().ofClass("gone").finalizedBy("group.ingress.k8s.aws/shop").build());
        lab.cluster.with(GroupLab.leaving(cart(), GROUP).build());

        assertThat(lab.reconcile(GROUP)).isInstanceOf(Outcome.Retry.class);
        assertThat(lab.holds("shop/app")).isFalse();
        assertThat(lab.targetGroups()).singleElement().asString().contains("api");
        assertThat(lab.rules()).isEqualTo(1);
    }

    @Test
    void aGroupThatAwsDoesNotTakeLetsTheDepartedOneGo() {
        lab.cluster.with(api().annotated("scheme", "internal")
                .annotated("load-balancer-attributes", "idle_timeout.timeout_seconds=never")
                .finalizedBy("group.ingress.k8s.aws/shop")
                .build());
        lab.cluster.with(GroupLab.leaving(cart(), GROUP).build());

        assertThat(lab.reconcile(GROUP))
                .isInstanceOfSatisfying(
                        Outcome.Retry.class,
                        retry -> assertThat(retry.message()).contains("idle_timeout"));
        assertThat(lab.holds("shop/app")).isFalse();
        assertThat(lab.targetGroups()).singleElement().asString().contains("api");
    }

    private static GivenIngress cart() {
        return GroupLab.routing("shop/app", GROUP, "cart");
    }

    private static GivenIngress api() {
        return GroupLab.routing("shop/app-web", GROUP, "api");
    }
}

package dev.sluice.core.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.core.cloud.Arn;
import dev.sluice.core.cloud.ElbTargetGroup;
import dev.sluice.core.model.HealthCheck;
import dev.sluice.core.port.PortException.Kind;
import dev.sluice.core.port.TargetGroups;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

/** Target groups. */
public interface TargetGroupsContract {
    ContractWorld world();

    @Test
    default void aCreatedTargetGroupIsListedWithWhatWasAskedFor() {
        ElbTargetGroup created = create("cart", 8080);

        assertThat(targetGroups().list()).singleElement().satisfies(found -> {
            assertThat(found.arn()).isEqualTo(created.arn());
            assertThat(found.arn().value()).contains(":targetgroup/cart/");
            assertThat(found.name()).isEqualTo("cart");
            assertThat(found.targetType()).isEqualTo("instance");
            assertThat(found.port()).isEqualTo(8080);
            assertThat(found.protocol()).isEqualTo("HTTP");
            assertThat(found.protocolVersion()).contains("HTTP1");
            assertThat(found.vpcId()).isEqualTo(world().vpcId());
            assertThat(found.loadBalancers()).isEmpty();
        });
    }

    @Test
    default void aTargetGroupIsFoundByItsName() {
        ElbTargetGroup cart = create("cart", 8080);
        create("other", 8080);

        assertThat(targetGroups().describeByName("cart"))
                .extracting(ElbTargetGroup::arn)
                .containsExactly(cart.arn());
        Refused.with("TargetGroupNotFound", Kind.NOT_FOUND, () -> targetGroups().describeByName("nobody"));
    }

    @Test
    default void aNameThatIsTakenIsRefused() {
        create("cart", 8080);

        Refused.with("DuplicateTargetGroupName", Kind.CONFLICT, () -> create("cart", 9090));
    }

    @Test
    default void wrongNamesAreRefused() {
        Refused.with("ValidationError", Kind.INVALID, () -> create("n".repeat(33), 80));
        Refused.with("ValidationError", Kind.INVALID, () -> create("under_score", 80));
        Refused.with("ValidationError", Kind.INVALID, () -> create("-dash", 80));
        Refused.with("ValidationError", Kind.INVALID, () -> create("dash-", 80));
        Refused.with("ValidationError", Kind.INVALID, () -> create("two--dashes", 80));
    }

    @Test
    default void aVpcThatIsNotThereIsRefused() {
        Refused.with(
                "ValidationError",
                Kind.INVALID,
                () -> targetGroups()
                        .create(
                                Desired.targetGroup("cart", 80),
                                "vpc-00000000000000000",
                                Desired.tags("team", "shop")));
    }

    @Test
    default void healthChecksHaveAwsDefaults() {
        HealthCheck check = create("cart", 8080).healthCheck();

        assertThat(check.protocol()).contains("HTTP");
        assertThat(check.path()).contains("/");
        assertThat(check.matcher().map(HealthCheck.Matcher::codes)).contains("200");
        assertThat(check.intervalSeconds()).hasValue(30);
        assertThat(check.timeoutSeconds()).hasValue(5);
        assertThat(check.healthyThresholdCount()).hasValue(5);
        assertThat(check.unhealthyThresholdCount()).hasValue(2);
    }

    @Test
    default void aHealthCheckIsReplaced() {
        Arn arn = create("cart", 8080).arn();
        HealthCheck wanted = new HealthCheck(
                Optional.empty(),
                Optional.of("HTTP"),
                Optional.of("/healthz"),
                Optional.of(new HealthCheck.Matcher.HttpCode("200-299")),
                OptionalInt.of(15),
                OptionalInt.of(4),
                OptionalInt.of(3),
                OptionalInt.of(4));

        targetGroups().modifyHealthCheck(arn, wanted);

        HealthCheck found = targetGroups().describe(List.of(arn)).getFirst().healthCheck();
        assertThat(found.path()).contains("/healthz");
        assertThat(found.matcher()).contains(new HealthCheck.Matcher.HttpCode("200-299"));
        assertThat(found.intervalSeconds()).hasValue(15);
        assertThat(found.timeoutSeconds()).hasValue(4);
        assertThat(found.healthyThresholdCount()).hasValue(3);
        assertThat(found.unhealthyThresholdCount()).hasValue(4);
    }

    @Test
    default void aHealthCheckMustEndBeforeTheNextOneStarts() {
        Refused.with(
                "ValidationError",
                Kind.INVALID,
                () -> targetGroups()
                        .create(
                                Desired.targetGroup("cart", 80, Optional.of(Desired.healthCheck(10, 10))),
                                world().vpcId(),
                                Desired.tags("team", "shop")));
    }

    @Test
    default void attributesThatAreNotSetStay() {
        Arn arn = create("cart", 8080).arn();
        targetGroups().modifyAttributes(arn, Map.of("deregistration_delay.timeout_seconds", "30"));
        targetGroups().modifyAttributes(arn, Map.of("stickiness.enabled", "true"));

        assertThat(targetGroups().attributes(arn))
                .containsEntry("deregistration_delay.timeout_seconds", "30")
                .containsEntry("stickiness.enabled", "true")
                .containsEntry("load_balancing.algorithm.type", "round_robin");
    }

    @Test
    default void aTargetGroupInUseIsNotDeletedAndTellsItsLoadBalancer() {
        Arn arn = create("cart", 8080).arn();
        Arn loadBalancer = StandingListener.loadBalancer(world());
        Arn listener = StandingListener.forwarding(world(), loadBalancer, arn);

        assertThat(targetGroups().describe(List.of(arn)).getFirst().loadBalancers())
                .containsExactly(loadBalancer);
        Refused.with("ResourceInUse", Kind.IN_USE, () -> targetGroups().delete(arn));
        world().cloud().listeners().delete(listener);
        targetGroups().delete(arn);

        assertThat(targetGroups().list()).isEmpty();
    }

    @Test
    default void anUnknownTargetGroupIsNotFound() {
        Arn gone = create("cart", 8080).arn();
        targetGroups().delete(gone);

        Refused.with("TargetGroupNotFound", Kind.NOT_FOUND, () -> targetGroups().describe(List.of(gone)));
        Refused.with("TargetGroupNotFound", Kind.NOT_FOUND, () -> targetGroups().attributes(gone));
    }

    private TargetGroups targetGroups() {
        return world().cloud().targetGroups();
    }

    private ElbTargetGroup create(String name, int port) {
        return targetGroups().create(Desired.targetGroup(name, port), world().vpcId(), Desired.tags("team", "shop"));
    }
}

package dev.sluice.core.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.core.cloud.Arn;
import dev.sluice.core.cloud.ElbTargetGroup;
import dev.sluice.core.cloud.Target;
import dev.sluice.core.cloud.TargetHealth;
import dev.sluice.core.port.PortException.Kind;
import dev.sluice.core.port.Targets;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Targets of target groups. */
public interface TargetsContract {
    ContractWorld world();

    @Test
    default void registeredTargetsAreTold() {
        Arn group = newGroup();

        targets().register(group, both());

        assertThat(targets().health(group))
                .extracting(TargetHealth::target)
                .containsExactlyInAnyOrderElementsOf(both());
    }

    @Test
    default void registeringTwiceDoesNoHarm() {
        Arn group = newGroup();
        targets().register(group, both());

        targets().register(group, both());

        assertThat(targets().health(group)).hasSize(2);
    }

    @Test
    default void deregisteredTargetsAreNotServedAnyMore() {
        Arn group = newGroup();
        targets().register(group, both());

        targets().deregister(group, both().subList(0, 1));

        assertThat(servedOf(group)).containsExactly(both().getLast());
    }

    @Test
    default void theTargetGroupItselfIsFoundByArnAndByName() {
        Arn group = newGroup();

        ElbTargetGroup described = targets().targetGroup(group);

        assertThat(described.arn()).isEqualTo(group);
        assertThat(targets().targetGroupsByName(described.name())).containsExactly(described);
    }

    @Test
    default void theHealthOfASingleTargetCanBeAsked() {
        Arn group = newGroup();
        targets().register(group, both());

        assertThat(targets().health(group, both().subList(1, 2)))
                .extracting(TargetHealth::target)
                .containsExactly(both().getLast());
    }

    @Test
    default void anUnknownTargetGroupIsNotFound() {
        Arn gone = newGroup();
        world().cloud().targetGroups().delete(gone);

        Refused.with("TargetGroupNotFound", Kind.NOT_FOUND, () -> targets().health(gone));
        Refused.with("TargetGroupNotFound", Kind.NOT_FOUND, () -> targets().register(gone, both()));
    }

    private Targets targets() {
        return world().cloud().targets().assuming("", "");
    }

    private Arn newGroup() {
        return world().cloud()
                .targetGroups()
                .create(Desired.targetGroup("cart", 8080), world().vpcId(), Desired.tags("team", "shop"))
                .arn();
    }

    private List<Target> both() {
        return world().instances().stream().map(id -> Target.of(id, 30080)).toList();
    }

    private Stream<Target> servedOf(Arn group) {
        return targets().health(group).stream()
                .filter(health -> !health.state().equals("draining"))
                .map(TargetHealth::target);
    }
}

package dev.sluice.runner.record;

import static java.util.Objects.requireNonNull;

import dev.sluice.aws.simulated.world.Draft;
import dev.sluice.aws.simulated.world.InstanceRow;
import dev.sluice.aws.simulated.world.InterfaceRow;
import dev.sluice.aws.simulated.world.Tables;
import dev.sluice.core.cloud.Instance;
import dev.sluice.core.port.Cloud;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Records the instances that are targets, with their interfaces. */
final class InstanceRecorder {
    private static final String INSTANCE = "i-";
    /** Others cannot be targets for long; no plan asks in which state one is. */
    private static final String RUNNING = "running";

    private final Cloud cloud;
    private final Leniency leniency;

    InstanceRecorder(Cloud cloud, Leniency leniency) {
        this.cloud = requireNonNull(cloud, "cloud");
        this.leniency = requireNonNull(leniency, "leniency");
    }

    /** Looks at the targets that are recorded already. */
    void record(Draft draft) {
        TreeSet<String> ids = draft.all(Tables.TARGETS).stream()
                .flatMap(row -> row.targets().values().stream())
                .map(registered -> registered.target().id())
                .filter(id -> id.startsWith(INSTANCE))
                .collect(Collectors.toCollection(TreeSet::new));
        leniency.read("instances", List.<Instance>of(), () -> cloud.network().instances(ids))
                .forEach(instance -> record(instance, draft));
    }

    private static void record(Instance instance, Draft draft) {
        draft.put(Tables.INSTANCES, new InstanceRow(instance.id(), instance.vpcId(), RUNNING));
        instance.networkInterfaces()
                .forEach(each -> draft.put(
                        Tables.INTERFACES, new InterfaceRow(each, instance.vpcId(), Optional.of(instance.id()))));
    }
}

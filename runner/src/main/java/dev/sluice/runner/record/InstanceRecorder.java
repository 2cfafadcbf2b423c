package dev.sluice.runner.record;

import static java.util.Objects.requireNonNull;

import dev.sluice.aws.simulated.world.Draft;
import dev.sluice.aws.simulated.world.InstanceRow;
import dev.sluice.aws.simulated.world.InterfaceRow;
import dev.sluice.aws.simulated.world.Tables;
import dev.sluice.core.cloud.Instance;
import dev.sluice.core.cloud.NetworkInterface;
import dev.sluice.core.port.Network;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Records the instances of the VPC, which are or may become nodes, and the network interfaces of pods that have one of
 * their own.
 */
final class InstanceRecorder {
    /** Others cannot be targets for long; no plan asks in which state one is. */
    private static final String RUNNING = "running";

    private final Network network;
    private final Leniency leniency;

    InstanceRecorder(Network network, Leniency leniency) {
        this.network = requireNonNull(network, "network");
        this.leniency = requireNonNull(leniency, "leniency");
    }

    void record(Draft draft) {
        Set<String> attached = new HashSet<>();
        for (Instance instance : leniency.read("instances", List.<Instance>of(), network::allInstances)) {
            draft.put(Tables.INSTANCES, new InstanceRow(instance.id(), instance.vpcId(), RUNNING));
            for (NetworkInterface each : instance.networkInterfaces()) {
                attached.add(each.id());
                draft.put(Tables.INTERFACES, new InterfaceRow(each, instance.vpcId(), Optional.of(instance.id())));
            }
        }
        leniency.read("network interfaces", List.<NetworkInterface>of(), network::allNetworkInterfaces).stream()
                .filter(each -> !attached.contains(each.id()))
                .forEach(each -> draft.put(
                        Tables.INTERFACES,
                        new InterfaceRow(each, draft.account().vpcId(), Optional.empty())));
    }
}

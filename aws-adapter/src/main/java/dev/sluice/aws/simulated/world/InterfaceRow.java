package dev.sluice.aws.simulated.world;

import static java.util.Objects.requireNonNull;

import dev.sluice.core.cloud.NetworkInterface;
import java.util.List;
import java.util.Optional;

/** An elastic network interface with its VPC, and the instance it is attached to. */
public record InterfaceRow(NetworkInterface networkInterface, String vpcId, Optional<String> instanceId) {
    public InterfaceRow {
        requireNonNull(networkInterface, "networkInterface");
        requireNonNull(vpcId, "vpcId");
        requireNonNull(instanceId, "instanceId");
    }

    public String id() {
        return networkInterface.id();
    }

    public List<String> securityGroups() {
        return networkInterface.securityGroups();
    }
}

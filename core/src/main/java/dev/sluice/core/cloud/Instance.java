package dev.sluice.core.cloud;

import static java.util.Objects.requireNonNull;

import java.util.List;

/** An EC2 instance with its network interfaces. */
public record Instance(String id, String vpcId, List<NetworkInterface> networkInterfaces) {
    public Instance {
        requireNonNull(id, "id");
        requireNonNull(vpcId, "vpcId");
        networkInterfaces = List.copyOf(networkInterfaces);
    }
}

package dev.sluice.aws.simulated.world;

import static java.util.Objects.requireNonNull;

/** An EC2 instance; its interfaces are {@link InterfaceRow}s. {@code state} is AWS's word, such as {@code running}. */
public record InstanceRow(String id, String vpcId, String state) {
    public InstanceRow {
        requireNonNull(id, "id");
        requireNonNull(vpcId, "vpcId");
        requireNonNull(state, "state");
    }
}

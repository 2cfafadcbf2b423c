package dev.sluice.runner.live;

import static java.util.Objects.requireNonNull;

import dev.sluice.aws.call.CallListener;
import dev.sluice.core.gate.Gated;
import dev.sluice.core.gate.WriteGate;
import dev.sluice.core.port.Cloud;
import dev.sluice.runner.access.OpenCloud;
import dev.sluice.runner.settings.Configuration;

/** AWS as it is, to be looked at only. */
public record LiveCloud(Cloud ports, String region, String vpcId, OpenCloud open) implements AutoCloseable {
    public LiveCloud {
        requireNonNull(ports, "ports");
        requireNonNull(region, "region");
        requireNonNull(vpcId, "vpcId");
        requireNonNull(open, "open");
    }

    /** With this process's credentials; throws {@link dev.sluice.core.port.PortException} that says what to set. */
    public static LiveCloud open(Configuration configuration, String version) {
        OpenCloud open = OpenCloud.live(configuration, version, CallListener.none());
        return new LiveCloud(
                Gated.cloud(open.ports(), WriteGate.closed(action -> {})), open.region(), open.vpcId(), open);
    }

    @Override
    public void close() {
        open.stop().close();
    }
}

package dev.sluice.core.service.targetgroup;

import dev.sluice.core.cluster.PortReference;
import dev.sluice.core.model.DesiredBinding.Port;
import dev.sluice.core.targetgroup.TargetPorts;
import java.util.Optional;

/** The port that targets get traffic on, and the one that they are checked on, as rules for them have to open it. */
record NlbTargetPort(PortReference traffic, PortReference healthCheck) {
    static NlbTargetPort of(NlbBackend backend, NlbTargetType type, NlbHealthCheck healthCheck) {
        return new NlbTargetPort(
                type.ip()
                        ? backend.port().targetPort()
                        : PortReference.of(backend.port().nodePort()),
                healthCheck.port());
    }

    Port tcp() {
        return new Port("TCP", Optional.of(traffic));
    }

    Port udp() {
        return new Port("UDP", Optional.of(traffic));
    }

    /** The port of health checks, whichever it is; a number stays as it is, even where it counts as that of traffic. */
    Port check() {
        return new Port("TCP", Optional.of(healthCheck.equals(TargetPorts.TRAFFIC_PORT) ? traffic : healthCheck));
    }

    /** Whether health checks come where traffic does. */
    boolean isCheckedOnTrafficPort() {
        return switch (healthCheck) {
            case PortReference.Name name -> name.equals(TargetPorts.TRAFFIC_PORT);
            case PortReference.Number number -> number.port() == numberOfTraffic();
        };
    }

    /** Upstream takes a name for 0 here. */
    private int numberOfTraffic() {
        return switch (traffic) {
            case PortReference.Name name -> 0;
            case PortReference.Number number -> number.port();
        };
    }
}

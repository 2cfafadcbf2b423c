package dev.sluice.core.service.targetgroup;

import dev.sluice.core.model.DesiredBinding.NetworkRule;
import dev.sluice.core.model.DesiredBinding.Port;
import dev.sluice.core.model.Ref;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What targets let in from a load balancer that they tell by its security group. */
final class GroupRules {
    private GroupRules() {}

    static List<NetworkRule> of(Ref source, NlbBackend backend, NlbTargetPort port) {
        List<Port> ports = new ArrayList<>();
        if (backend.isTcp()) {
            ports.add(port.tcp());
        } else if (backend.isUdp()) {
            ports.add(port.udp());
            if (backend.isUdpAndTcp() || port.isCheckedOnTrafficPort()) {
                ports.add(port.tcp());
            }
        }
        if (!port.isCheckedOnTrafficPort()) {
            ports.add(port.check());
        }
        return List.of(new NetworkRule(source, ports));
    }

    /** All ports, where the flag asks for that. */
    static List<NetworkRule> unrestricted(Ref source, NlbBackend backend) {
        List<Port> ports = new ArrayList<>(List.of(new Port("TCP", Optional.empty())));
        if (backend.isUdp()) {
            ports.add(new Port("UDP", Optional.empty()));
        }
        return List.of(new NetworkRule(source, ports));
    }
}

package dev.sluice.k8s.manifest;

import dev.sluice.core.cluster.Service;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Gives Services that need node ports some, as an API server does: here always the same for the same Service. */
final class NodePorts {
    private static final int FIRST = 30_000;
    private static final int COUNT = 2_768;

    private final Set<Integer> taken = new HashSet<>();

    /** Ports that others have already. */
    NodePorts(List<Service> others) {
        others.forEach(service -> service.spec().ports().forEach(port -> taken.add(port.nodePort())));
    }

    /** The Service with a node port for each port, if it is of a type that has any. */
    Service assign(Service service) {
        boolean needed = service.spec().type().equals("NodePort")
                || (service.spec().type().equals("LoadBalancer")
                        && service.spec().allocateLoadBalancerNodePorts());
        if (!needed) {
            return service;
        }
        List<Service.Port> ports = new ArrayList<>();
        for (Service.Port port : service.spec().ports()) {
            int nodePort = port.nodePort() == 0 ? free(service.key() + ":" + port.port()) : port.nodePort();
            ports.add(new Service.Port(
                    port.name(), port.port(), port.targetPort(), nodePort, port.protocol(), port.appProtocol()));
        }
        Service.Spec spec = service.spec();
        return new Service(
                service.meta(),
                new Service.Spec(
                        spec.type(),
                        spec.selector(),
                        ports,
                        spec.ipFamilies(),
                        spec.loadBalancerClass(),
                        spec.loadBalancerSourceRanges(),
                        spec.externalTrafficPolicy(),
                        spec.healthCheckNodePort(),
                        spec.allocateLoadBalancerNodePorts()));
    }

    private int free(String wantedBy) {
        int offset = Math.floorMod(wantedBy.hashCode(), COUNT);
        while (!taken.add(FIRST + offset)) {
            offset = (offset + 1) % COUNT;
        }
        return FIRST + offset;
    }
}

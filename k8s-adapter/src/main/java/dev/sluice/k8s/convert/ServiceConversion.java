package dev.sluice.k8s.convert;

import dev.sluice.core.cluster.PortReference;
import dev.sluice.core.cluster.Service;

/** {@code v1} Service to its record, with the defaults of an API server. */
final class ServiceConversion {
    private ServiceConversion() {}

    static Service from(Fields service) {
        Fields spec = service.object("spec");
        String type = spec.text("type");
        return new Service(
                MetaConversion.namespaced(service),
                new Service.Spec(
                        type.isEmpty() ? "ClusterIP" : type,
                        spec.textMap("selector"),
                        spec.list("ports", ServiceConversion::port),
                        spec.texts("ipFamilies"),
                        spec.optionalText("loadBalancerClass"),
                        spec.texts("loadBalancerSourceRanges"),
                        spec.text("externalTrafficPolicy"),
                        spec.number("healthCheckNodePort"),
                        spec.flag("allocateLoadBalancerNodePorts", true)));
    }

    private static Service.Port port(Fields port) {
        int number = port.requiredPort("port");
        String protocol = port.text("protocol");
        return new Service.Port(
                port.text("name"),
                number,
                port.port("targetPort").orElse(PortReference.of(number)),
                port.number("nodePort"),
                protocol.isEmpty() ? "TCP" : protocol,
                port.text("appProtocol"));
    }
}

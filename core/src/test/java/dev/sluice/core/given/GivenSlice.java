package dev.sluice.core.given;

import dev.sluice.core.cluster.EndpointSlice;
import dev.sluice.core.cluster.ObjectKey;
import dev.sluice.core.cluster.ObjectMeta;
import dev.sluice.core.cluster.Pod;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** An EndpointSlice in the making, of IPv4 addresses behind the port {@code http} 8080 unless said otherwise. */
public final class GivenSlice {
    private final ObjectKey service;
    private final List<EndpointSlice.Port> ports = new ArrayList<>();
    private final List<EndpointSlice.Endpoint> endpoints = new ArrayList<>();
    private String name;
    private String addressType = "IPv4";

    GivenSlice(ObjectKey service) {
        this.service = service;
        this.name = service.name() + "-slice";
    }

    public GivenSlice named(String changed) {
        name = changed;
        return this;
    }

    public GivenSlice ofType(String changed) {
        addressType = changed;
        return this;
    }

    /** A port in place of the usual one. */
    public GivenSlice withPort(String portName, int port) {
        ports.add(new EndpointSlice.Port(portName, port));
        return this;
    }

    public GivenSlice ready(Pod... pods) {
        for (Pod pod : pods) {
            with(pod, Optional.of(true), false);
        }
        return this;
    }

    public GivenSlice notReady(Pod... pods) {
        for (Pod pod : pods) {
            with(pod, Optional.of(false), false);
        }
        return this;
    }

    public GivenSlice with(Pod pod, Optional<Boolean> ready, boolean terminating) {
        return with(new EndpointSlice.Endpoint(List.of(pod.podIp()), ready, terminating, Pod.KIND, pod.key()));
    }

    public GivenSlice with(EndpointSlice.Endpoint endpoint) {
        endpoints.add(endpoint);
        return this;
    }

    public EndpointSlice build() {
        List<EndpointSlice.Port> usual = List.of(new EndpointSlice.Port("http", 8080));
        return new EndpointSlice(
                ObjectMeta.of(new ObjectKey(service.namespace(), name)),
                service.name(),
                addressType,
                ports.isEmpty() ? usual : ports,
                endpoints);
    }
}

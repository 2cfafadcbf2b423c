package dev.sluice.core.targets.endpoint;

import dev.sluice.core.cluster.ClusterView;
import dev.sluice.core.cluster.ObjectKey;
import dev.sluice.core.cluster.Service;
import dev.sluice.core.cluster.TargetGroupBinding;
import java.util.Optional;

/** The Service a binding refers to, and the port of it. */
sealed interface ServicePort {
    record Known(Service service, Service.Port port) implements ServicePort {}

    record Missing(String message) implements ServicePort {}

    static ServicePort of(TargetGroupBinding binding, ClusterView cluster) {
        TargetGroupBinding.ServiceReference reference = binding.spec().serviceRef();
        ObjectKey key = new ObjectKey(binding.key().namespace(), reference.name());
        Optional<Service> service = cluster.service(key);
        if (service.isEmpty()) {
            return new Missing("backend not found: services \"" + reference.name() + "\" not found");
        }
        return service.get()
                .port(reference.port())
                .<ServicePort>map(port -> new Known(service.get(), port))
                .orElseGet(() -> new Missing("backend not found: unable to find port "
                        + reference.port().text() + " on service " + key));
    }
}

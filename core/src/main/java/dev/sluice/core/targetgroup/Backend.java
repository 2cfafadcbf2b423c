package dev.sluice.core.targetgroup;

import dev.sluice.core.cluster.Ingress;
import dev.sluice.core.cluster.IngressClassParams;
import dev.sluice.core.cluster.PortReference;
import dev.sluice.core.cluster.Service;
import dev.sluice.core.model.ResourceId;
import java.util.Optional;

/**
 * A port of a Service as one Ingress reaches it, and the id of the target group for it.
 *
 * @param reference the port as the Ingress writes it
 * @param port the Service's port that this means
 */
record Backend(
        ResourceId id,
        Ingress ingress,
        Optional<IngressClassParams> classParams,
        Service service,
        PortReference reference,
        Service.Port port) {}

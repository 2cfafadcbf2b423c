package dev.sluice.core.service;

import static java.util.Objects.requireNonNull;

import dev.sluice.core.annotation.NlbAnnotations;
import dev.sluice.core.annotation.NlbTrafficAnnotations;
import dev.sluice.core.cluster.Service;
import dev.sluice.core.naming.Finalizers;
import dev.sluice.core.settings.ControllerSettings;
import dev.sluice.core.settings.FeatureGate;
import java.util.Map;
import java.util.Set;

/**
 * Decides which Services get a load balancer of ours. A class decides alone, for us or for others; only a Service without
 * one is judged by its annotations.
 */
public final class ServiceOwnership {
    private static final String TYPE = "LoadBalancer";
    private static final Set<String> TARGET_TYPES = Set.of("ip", "instance");

    private final ControllerSettings settings;

    public ServiceOwnership(ControllerSettings settings) {
        this.settings = requireNonNull(settings, "settings");
    }

    /** Whether it gets a load balancer; not so one that is on its way out of the cluster. */
    public boolean isOurs(Service service) {
        boolean excluded = service.meta().deleting()
                || (settings.gates().isEnabled(FeatureGate.SERVICE_TYPE_LOAD_BALANCER_ONLY)
                        && !service.spec().type().equals(TYPE));
        return !excluded
                && service.spec()
                        .loadBalancerClass()
                        .map(settings.services().loadBalancerClass()::equals)
                        .orElseGet(() -> isAnnotated(service));
    }

    /** Whether something of it may have to be deleted. */
    public boolean isHeld(Service service) {
        return service.meta().finalizers().contains(Finalizers.SERVICE);
    }

    /** The flag for the target type does not stand in for its annotation here. */
    private static boolean isAnnotated(Service service) {
        Map<String, String> annotations = service.meta().annotations();
        String type = annotations.getOrDefault(NlbAnnotations.TYPE.key(), "");
        return type.equals("nlb-ip")
                || (type.equals("external")
                        && TARGET_TYPES.contains(
                                annotations.getOrDefault(NlbTrafficAnnotations.TARGET_TYPE.key(), "")));
    }
}

package dev.sluice.core.service;

import static java.util.Objects.requireNonNull;

import dev.sluice.core.build.BuildResult;
import dev.sluice.core.cluster.ClusterView;
import dev.sluice.core.cluster.Service;
import dev.sluice.core.cluster.SortedMaps;
import dev.sluice.core.facts.Facts;
import dev.sluice.core.model.StackId;
import dev.sluice.core.settings.ControllerSettings;
import dev.sluice.core.settings.FeatureGate;
import java.util.SortedMap;
import java.util.TreeMap;

/** The models of all Services of a cluster at one moment, without a controller and without changing anything. */
public final class ServiceEvaluation {
    private final ControllerSettings settings;

    public ServiceEvaluation(ControllerSettings settings) {
        this.settings = requireNonNull(settings, "settings");
    }

    /** What becomes of each Service that has a load balancer of ours, or may have had one; none of the others. */
    public SortedMap<StackId, BuildResult> evaluate(ClusterView cluster, Facts facts) {
        ServiceOwnership ownership = new ServiceOwnership(settings);
        ServiceStackBuilder builder = new ServiceStackBuilder(settings);
        SortedMap<StackId, BuildResult> evaluated = new TreeMap<>();
        if (settings.gates().isEnabled(FeatureGate.ENABLE_SERVICE_CONTROLLER)) {
            for (Service service : cluster.services()) {
                if (ownership.isOurs(service) || ownership.isHeld(service)) {
                    evaluated.put(StackId.ofService(service.key()), builder.build(service, cluster, facts));
                }
            }
        }
        return SortedMaps.copyOf(evaluated);
    }
}

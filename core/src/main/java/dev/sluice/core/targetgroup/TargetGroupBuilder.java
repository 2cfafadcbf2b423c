package dev.sluice.core.targetgroup;

import static java.util.Objects.requireNonNull;

import dev.sluice.core.cluster.Ingress;
import dev.sluice.core.cluster.IngressClassParams;
import dev.sluice.core.cluster.PortReference;
import dev.sluice.core.cluster.Service;
import dev.sluice.core.model.Ref;
import dev.sluice.core.model.Resource;
import dev.sluice.core.model.ResourceId;
import dev.sluice.core.model.ResourceType;
import dev.sluice.core.model.StackId;
import dev.sluice.core.problem.Problems;
import dev.sluice.core.settings.ControllerSettings;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Builds the target groups of one stack with their bindings: one of each for every Ingress, Service and port as
 * written, however many rules forward there. For one build and one thread.
 */
public final class TargetGroupBuilder {
    private final ControllerSettings settings;
    private final StackId stack;
    private final LoadBalancerTraits loadBalancer;
    private final Problems problems;
    private final SortedMap<ResourceId, Resource> built = new TreeMap<>();

    public TargetGroupBuilder(
            ControllerSettings settings, StackId stack, LoadBalancerTraits loadBalancer, Problems problems) {
        this.settings = requireNonNull(settings, "settings");
        this.stack = requireNonNull(stack, "stack");
        this.loadBalancer = requireNonNull(loadBalancer, "loadBalancer");
        this.problems = requireNonNull(problems, "problems");
    }

    /**
     * The target group that this Ingress's routes to this port of the Service lead to, built at the first call. What is
     * wrong with its settings is reported and doesn't change the answer.
     *
     * @param port the port as the Ingress writes it; {@code http} and {@code 80} give two target groups
     */
    public Ref targetGroup(
            Ingress ingress, Optional<IngressClassParams> classParams, Service service, PortReference port) {
        ResourceId id = new ResourceId(
                ResourceType.TARGET_GROUP, ingress.key() + "-" + service.key().name() + ":" + port.text());
        return Ref.to(id);
    }

    /** The target groups and bindings so far, by id. */
    public List<Resource> built() {
        return List.copyOf(built.values());
    }

    @Override
    public String toString() {
        return "TargetGroupBuilder[" + stack + ", " + loadBalancer + ", " + settings.identity() + ", " + problems.all()
                + "]";
    }
}

package dev.sluice.core.evaluation;

import dev.sluice.core.build.BuildResult;
import dev.sluice.core.cluster.ClusterView;
import dev.sluice.core.cluster.SortedMaps;
import dev.sluice.core.facts.Facts;
import dev.sluice.core.ingress.IngressEvaluation;
import dev.sluice.core.model.StackId;
import dev.sluice.core.problem.Problem;
import dev.sluice.core.problem.Problems;
import dev.sluice.core.service.ServiceEvaluation;
import dev.sluice.core.settings.ControllerSettings;
import java.util.List;
import java.util.SortedMap;

/** The models of all stacks of a cluster at one moment, by the kind of objects that they are for. */
public record ClusterModels(
        SortedMap<StackId, IngressEvaluation.Evaluated> ingresses, SortedMap<StackId, BuildResult> services) {
    public ClusterModels {
        ingresses = SortedMaps.copyOf(ingresses);
        services = SortedMaps.copyOf(services);
    }

    public static ClusterModels of(ControllerSettings settings, ClusterView cluster, Facts facts) {
        return new ClusterModels(
                new IngressEvaluation(settings).evaluate(cluster, facts),
                new ServiceEvaluation(settings).evaluate(cluster, facts));
    }

    /** Everything that was found, errors and warnings, stack by stack. */
    public List<Problem> problems() {
        Problems problems = new Problems();
        ingresses.values().forEach(stack -> problems.addAll(stack.problems()));
        services.values().forEach(stack -> problems.addAll(stack.problems()));
        return problems.all();
    }
}

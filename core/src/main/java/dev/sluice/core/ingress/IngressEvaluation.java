package dev.sluice.core.ingress;

import static java.util.Objects.requireNonNull;

import dev.sluice.core.build.BuildResult;
import dev.sluice.core.cluster.ClusterView;
import dev.sluice.core.cluster.ObjectKey;
import dev.sluice.core.cluster.SortedMaps;
import dev.sluice.core.facts.Facts;
import dev.sluice.core.model.StackId;
import dev.sluice.core.problem.Problem;
import dev.sluice.core.problem.Problems;
import dev.sluice.core.settings.ControllerSettings;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** The models of all Ingress groups of a cluster at one moment, without a controller and without changing anything. */
public final class IngressEvaluation {
    private final ControllerSettings settings;

    public IngressEvaluation(ControllerSettings settings) {
        this.settings = requireNonNull(settings, "settings");
    }

    /**
     * What becomes of each stack. Groups that nobody belongs to any more are among them; an Ingress whose group can't
     * be told stands under the id that it would have had without naming one.
     */
    public SortedMap<StackId, Evaluated> evaluate(ClusterView cluster, Facts facts) {
        IngressStackBuilder builder = new IngressStackBuilder(settings);
        UnservedHosts unservedHosts = new UnservedHosts(facts);
        SortedMap<StackId, Evaluated> evaluated = new TreeMap<>();
        IngressGroups.of(cluster, settings.ingress().ingressClass())
                .all()
                .forEach((id, load) -> evaluated.put(
                        id,
                        switch (load) {
                            case GroupLoad.Failed failed -> new Evaluated.Unknown(failed);
                            case GroupLoad.Loaded loaded ->
                                new Evaluated.Known(
                                        loaded.group(),
                                        withMore(builder.build(loaded.group(), cluster, facts), unservedHosts));
                        }));
        return SortedMaps.copyOf(evaluated);
    }

    private static BuildResult withMore(BuildResult result, UnservedHosts unservedHosts) {
        return switch (result) {
            case BuildResult.Failed failed -> failed;
            case BuildResult.Built built -> {
                Problems warnings = new Problems();
                warnings.addAll(built.warnings());
                warnings.addAll(unservedHosts.warnings(built.stack()));
                yield built.warning(warnings.all());
            }
        };
    }

    /** What became of one stack. */
    public sealed interface Evaluated {
        /** Everything that was found, errors and warnings. */
        List<Problem> problems();

        /** It can't be told who belongs to the group. */
        record Unknown(GroupLoad.Failed load) implements Evaluated {
            public Unknown {
                requireNonNull(load, "load");
            }

            @Override
            public List<Problem> problems() {
                return load.problems();
            }
        }

        /** The group, and what building it gave. */
        record Known(IngressGroup group, BuildResult result) implements Evaluated {
            public Known {
                requireNonNull(group, "group");
                requireNonNull(result, "result");
            }

            @Override
            public List<Problem> problems() {
                return result.problems();
            }

            /** The Ingresses of the group, in its order. */
            public List<ObjectKey> members() {
                return group.members().stream()
                        .map(member -> member.ingress().key())
                        .toList();
            }
        }
    }
}

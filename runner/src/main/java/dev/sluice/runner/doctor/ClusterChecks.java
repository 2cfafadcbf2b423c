package dev.sluice.runner.doctor;

import dev.sluice.core.port.PortException;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Supplier;

/** What the cluster has to have, each thing looked at by itself. */
final class ClusterChecks {
    private static final String CLUSTER = "cluster";
    private static final String DEFINITIONS = "custom resource definitions";
    private static final List<String> NEEDED = List.of("ingressclassparams", "targetgroupbindings");

    private ClusterChecks() {}

    /** @param usualClass what {@code --ingress-class} says */
    static List<Check> of(ClusterSide cluster, String usualClass) {
        Check reached = looking(CLUSTER, () -> Check.pass(CLUSTER, cluster.description()));
        if (reached.status() == Check.Status.FAIL) {
            return List.of(reached);
        }
        List<Check> checks = new ArrayList<>(List.of(reached));
        checks.add(looking("IngressClass", () -> ClassCheck.of(cluster, usualClass)));
        checks.add(looking(DEFINITIONS, () -> definitions(cluster)));
        return checks;
    }

    private static Check definitions(ClusterSide cluster) {
        return cluster.servedKinds()
                .map(ClusterChecks::definitions)
                .orElseGet(() -> Check.skip(DEFINITIONS, "manifests do not tell what is installed"));
    }

    private static Check definitions(SortedSet<String> served) {
        SortedSet<String> missing = new TreeSet<>(NEEDED);
        missing.removeAll(served);
        return missing.isEmpty()
                ? Check.pass(DEFINITIONS, "elbv2.k8s.aws/v1beta1 has " + String.join(" and ", NEEDED))
                : Check.fail(
                        DEFINITIONS,
                        "elbv2.k8s.aws/v1beta1 lacks " + String.join(" and ", missing),
                        "sluice crds | kubectl apply -f -");
    }

    static Check looking(String name, Supplier<Check> look) {
        try {
            return look.get();
        } catch (PortException e) {
            return Check.fail(
                    name,
                    String.valueOf(e.getMessage()),
                    e.kind() == PortException.Kind.DENIED
                            ? "allow this in the role of the account that --kubeconfig uses"
                            : "check --kubeconfig and that its API server runs");
        }
    }
}

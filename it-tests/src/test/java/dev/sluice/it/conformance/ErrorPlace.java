package dev.sluice.it.conformance;

import dev.sluice.core.cluster.ClusterView;
import dev.sluice.core.cluster.Ingress;
import dev.sluice.core.cluster.IngressClass;
import dev.sluice.core.cluster.IngressClassParams;
import dev.sluice.core.cluster.KubernetesObject;
import dev.sluice.core.cluster.ObjectKey;
import dev.sluice.core.cluster.Secret;
import dev.sluice.core.cluster.Service;
import dev.sluice.core.problem.Problem;
import dev.sluice.core.problem.Subject;
import java.util.Optional;

/** Whether the text of an error leads its readers to where something is wrong. */
final class ErrorPlace {
    private ErrorPlace() {}

    /** Whether it names an object that the cluster has, the annotation or field, and what stands there. */
    static boolean isTold(Problem problem, ClusterView cluster) {
        return object(problem.subject(), cluster).isPresent()
                && !problem.field().isEmpty()
                && !problem.message().isEmpty()
                && problem.text().contains(problem.subject().toString())
                && problem.text().contains(problem.field())
                && problem.text().contains(problem.value());
    }

    private static Optional<? extends KubernetesObject> object(Subject subject, ClusterView cluster) {
        ObjectKey key = subject.key();
        return switch (subject.kind()) {
            case Ingress.KIND -> cluster.ingress(key);
            case Service.KIND -> cluster.service(key);
            case Secret.KIND -> cluster.secret(key);
            case IngressClass.KIND -> cluster.ingressClass(key.name());
            case IngressClassParams.KIND -> cluster.ingressClassParams(key.name());
            default -> Optional.empty();
        };
    }
}

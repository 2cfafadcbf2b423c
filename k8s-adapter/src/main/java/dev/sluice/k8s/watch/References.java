package dev.sluice.k8s.watch;

import dev.sluice.core.cluster.Ingress;
import dev.sluice.core.cluster.Service;
import java.util.Optional;
import java.util.Set;

/** What Ingresses and Services name in fields and annotations; the domain knows which annotations those are. */
public interface References {
    /** Names of the Services, in the Ingress's namespace, that its backends and their annotations lead to. */
    Set<String> services(Ingress ingress);

    /** Name of the Secret, in the same namespace, that an Ingress's authentication uses. */
    Optional<String> secret(Ingress ingress);

    /** Name of the Secret, in the same namespace, that a Service's authentication uses. */
    Optional<String> secret(Service service);
}

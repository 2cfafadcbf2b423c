package dev.sluice.it.stage;

import dev.sluice.it.stage.KubeCluster.Kind;
import java.util.Optional;

/** A cluster as those who work in it see it: people, Kubernetes' own controllers, kubelets. */
public interface StoryCluster {
    /** Creates every object of a YAML stream, or makes it what the stream says. */
    void apply(String yaml);

    /** Asks for deletion; a pod goes at once, as when its node's kubelet reports it gone. */
    void delete(Kind kind, String namespace, String name);

    boolean has(Kind kind, String namespace, String name);

    /** Whether the pod has this condition with status {@code True}. */
    boolean isTrue(String namespace, String pod, String condition);

    /** The name of the binding for this Service, if there is one. */
    Optional<String> bindingOf(String namespace, String service);
}

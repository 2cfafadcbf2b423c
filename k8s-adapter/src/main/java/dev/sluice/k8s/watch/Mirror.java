package dev.sluice.k8s.watch;

import dev.sluice.core.cluster.KubernetesObject;
import dev.sluice.core.cluster.ObjectKey;
import io.kubernetes.client.openapi.models.V1ObjectMeta;
import java.util.Optional;

/**
 * A record in the form that the client's informers keep. A watch's bookmark is one without a record: it tells nothing
 * but a resource version.
 */
record Mirror<T extends KubernetesObject>(ObjectKey key, String resourceVersion, Optional<T> object)
        implements io.kubernetes.client.common.KubernetesObject {

    static <T extends KubernetesObject> Mirror<T> of(T object) {
        return new Mirror<>(object.key(), object.meta().resourceVersion(), Optional.of(object));
    }

    static <T extends KubernetesObject> Mirror<T> bookmark(String resourceVersion) {
        return new Mirror<>(ObjectKey.clusterScoped(""), resourceVersion, Optional.empty());
    }

    /** Made when asked for, since it is asked for rarely and kept by nobody. */
    @Override
    public V1ObjectMeta getMetadata() {
        return new V1ObjectMeta().namespace(key.namespace()).name(key.name()).resourceVersion(resourceVersion);
    }

    @Override
    public String getApiVersion() {
        return "";
    }

    @Override
    public String getKind() {
        return object.map(KubernetesObject::kind).orElse("");
    }
}

package dev.sluice.k8s.watch;

import dev.sluice.core.cluster.KubernetesObject;
import io.kubernetes.client.common.KubernetesListObject;
import io.kubernetes.client.openapi.models.V1ListMeta;
import java.util.List;

/** All objects of a kind at one resource version, in the form that the client's informers take. */
record MirrorList<T extends KubernetesObject>(String resourceVersion, List<Mirror<T>> items)
        implements KubernetesListObject {
    MirrorList {
        items = List.copyOf(items);
    }

    @Override
    public V1ListMeta getMetadata() {
        return new V1ListMeta().resourceVersion(resourceVersion);
    }

    @Override
    public List<Mirror<T>> getItems() {
        return items;
    }

    @Override
    public String getApiVersion() {
        return "";
    }

    @Override
    public String getKind() {
        return "";
    }
}

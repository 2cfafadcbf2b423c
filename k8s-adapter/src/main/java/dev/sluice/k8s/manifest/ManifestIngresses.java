package dev.sluice.k8s.manifest;

import static java.util.Objects.requireNonNull;

import dev.sluice.core.cluster.Ingress;
import dev.sluice.core.cluster.ObjectKey;
import dev.sluice.core.port.IngressWriter;
import dev.sluice.core.problem.Subject;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/**
 * Finalizers, status and annotations of Ingresses beside a folder of manifests, in memory; the files stay as they are.
 */
final class ManifestIngresses implements IngressWriter {
    private final LiveObjects objects;

    ManifestIngresses(LiveObjects objects) {
        this.objects = requireNonNull(objects, "objects");
    }

    @Override
    public Optional<Ingress> addFinalizer(ObjectKey key, String finalizer) {
        return change(key, ingress -> ingress.withMeta(Finalizers.with(ingress.meta(), finalizer)));
    }

    @Override
    public void removeFinalizer(ObjectKey key, String finalizer) {
        Optional<Ingress> unused =
                change(key, ingress -> ingress.withMeta(Finalizers.without(ingress.meta(), finalizer)));
    }

    @Override
    public void setStatus(ObjectKey key, List<StatusEntry> entries) {
        List<String> hostnames = entries.stream().map(StatusEntry::hostname).toList();
        Optional<Ingress> unused = change(
                key,
                ingress -> new Ingress(
                        ingress.meta(),
                        ingress.className(),
                        ingress.defaultBackend(),
                        ingress.rules(),
                        ingress.tls(),
                        hostnames));
    }

    @Override
    public void setAnnotation(ObjectKey key, String annotation, Optional<String> value) {
        Optional<Ingress> unused = change(key, ingress -> {
            SortedMap<String, String> annotations = new TreeMap<>(ingress.meta().annotations());
            value.ifPresentOrElse(text -> annotations.put(annotation, text), () -> annotations.remove(annotation));
            return ingress.withMeta(ingress.meta().withAnnotations(annotations));
        });
    }

    private Optional<Ingress> change(ObjectKey key, UnaryOperator<Ingress> change) {
        return objects.change(new Subject(Ingress.KIND, key), Ingress.class, change);
    }
}

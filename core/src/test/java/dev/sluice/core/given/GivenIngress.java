package dev.sluice.core.given;

import dev.sluice.core.cluster.Ingress;
import dev.sluice.core.cluster.IngressBackend;
import dev.sluice.core.cluster.ObjectKey;
import dev.sluice.core.cluster.ObjectMeta;
import dev.sluice.core.cluster.PortReference;
import dev.sluice.core.cluster.SortedMaps;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** An Ingress in the making. */
public final class GivenIngress {
    private static final String PREFIX = "alb.ingress.kubernetes.io/";

    private final ObjectKey key;
    private final SortedMap<String, String> annotations = new TreeMap<>();
    private final List<String> finalizers = new ArrayList<>();
    private final List<Ingress.Rule> rules = new ArrayList<>();
    private final List<Ingress.Tls> tls = new ArrayList<>();
    private Optional<String> className = Optional.of("alb");
    private Optional<IngressBackend> defaultBackend = Optional.empty();
    private Optional<Instant> deletionTimestamp = Optional.empty();

    GivenIngress(ObjectKey key) {
        this.key = key;
    }

    /** An annotation by the part of its key after {@code alb.ingress.kubernetes.io/}. */
    public GivenIngress annotated(String suffix, String value) {
        return annotatedExactly(PREFIX + suffix, value);
    }

    /** An annotation by its full key. */
    public GivenIngress annotatedExactly(String fullKey, String value) {
        annotations.put(fullKey, value);
        return this;
    }

    public GivenIngress inGroup(String name) {
        return annotated("group.name", name);
    }

    public GivenIngress ofClass(String name) {
        className = Optional.of(name);
        return this;
    }

    public GivenIngress withoutClass() {
        className = Optional.empty();
        return this;
    }

    public GivenIngress finalizedBy(String finalizer) {
        finalizers.add(finalizer);
        return this;
    }

    public GivenIngress deleting() {
        deletionTimestamp = Optional.of(Instant.EPOCH);
        return this;
    }

    /** A rule for a host (empty for any) with one {@code Prefix} path to port 80 of a Service. */
    public GivenIngress routing(String host, String path, String service) {
        return routing(host, path, "Prefix", backend(service, PortReference.of(80)));
    }

    public GivenIngress routing(String host, String path, String pathType, IngressBackend backend) {
        rules.add(new Ingress.Rule(host, Optional.of(List.of(new Ingress.Path(path, Optional.of(pathType), backend)))));
        return this;
    }

    /** A rule for a host with one {@code Prefix} path to the action of this name. */
    public GivenIngress routingToAction(String host, String path, String action) {
        return routing(host, path, "Prefix", backend(action, PortReference.of("use-annotation")));
    }

    public GivenIngress withRule(Ingress.Rule rule) {
        rules.add(rule);
        return this;
    }

    /** A default backend: port 80 of a Service. */
    public GivenIngress byDefaultTo(String service) {
        defaultBackend = Optional.of(backend(service, PortReference.of(80)));
        return this;
    }

    public GivenIngress withTls(String... hosts) {
        tls.add(new Ingress.Tls(List.of(hosts), ""));
        return this;
    }

    public Ingress build() {
        ObjectMeta meta = new ObjectMeta(
                key,
                "uid-of-" + key.name(),
                "1",
                1,
                SortedMaps.copyOf(Map.of()),
                annotations,
                finalizers,
                Optional.of(Instant.EPOCH),
                deletionTimestamp);
        return new Ingress(meta, className, defaultBackend, rules, tls, List.of());
    }

    public static IngressBackend backend(String service, PortReference port) {
        return new IngressBackend.ServiceBackend(service, port);
    }
}

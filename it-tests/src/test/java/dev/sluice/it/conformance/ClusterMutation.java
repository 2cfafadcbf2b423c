package dev.sluice.it.conformance;

import static dev.sluice.core.given.Given.aCluster;

import dev.sluice.core.annotation.AnnotationEntry;
import dev.sluice.core.cluster.ClusterView;
import dev.sluice.core.cluster.Ingress;
import dev.sluice.core.cluster.IngressBackend;
import dev.sluice.core.cluster.IngressBackend.ServiceBackend;
import dev.sluice.core.cluster.IngressClass;
import dev.sluice.core.cluster.IngressClassParams;
import dev.sluice.core.cluster.KubernetesObject;
import dev.sluice.core.cluster.ObjectKey;
import dev.sluice.core.cluster.ObjectMeta;
import dev.sluice.core.cluster.PortReference;
import dev.sluice.core.cluster.Service;
import dev.sluice.core.given.GivenCluster;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;

/**
 * Changes a few things of a case's objects at random: annotations above all, hosts, paths and backends, classes and
 * Services. Some objects are lost, and some Ingresses get company in their group.
 */
final class ClusterMutation {
    private static final List<String> ODD_VALUES = List.of(
            "",
            " ",
            ",",
            "=",
            "a=b",
            "null",
            "[]",
            "{}",
            "[null]",
            "[{}]",
            "true",
            "0",
            "-1",
            "+443",
            "2147483648",
            "none");

    private static final List<String> HOSTS =
            List.of("", "*", "*.example.org", "shop.example.org", "A.example.org", "?");
    private static final List<String> PATHS = List.of("", "/", "//", "x", "/*", "/a?", "/a/", "/^/a/.+$", "/[", "/ä");
    private static final List<String> PATH_TYPES = List.of("Exact", "Prefix", "ImplementationSpecific", "", "prefix");
    private static final List<PortReference> PORTS = List.of(
            PortReference.of(0),
            PortReference.of(80),
            PortReference.of("http"),
            PortReference.of("80"),
            PortReference.of(""),
            PortReference.of("use-annotation"));

    private final List<Map.Entry<String, String>> annotations;
    private final List<Map.Entry<String, String>> annotationsOfNlbs;
    private final ClassMutation classes;
    private final ServiceMutation services;
    private final Random random;

    /** Draws from {@code corpus}, the objects of all cases, besides values that no case has. */
    ClusterMutation(List<KubernetesObject> corpus, long seed) {
        this.random = new Random(seed);
        this.classes = new ClassMutation(corpus, random);
        this.services = new ServiceMutation(random);
        this.annotations = corpus.stream()
                .filter(object -> object instanceof Ingress || object instanceof Service)
                .flatMap(object -> object.meta().annotations().entrySet().stream())
                .distinct()
                .toList();
        this.annotationsOfNlbs = annotations.stream()
                .filter(annotation -> annotation.getKey().startsWith(AnnotationEntry.SERVICE_PREFIX))
                .toList();
    }

    ClusterView of(List<KubernetesObject> objects) {
        GivenCluster cluster = aCluster();
        for (KubernetesObject object : objects) {
            if (random.nextInt(30) > 0) {
                mutated(object).forEach(cluster::with);
            }
        }
        return cluster;
    }

    private List<? extends KubernetesObject> mutated(KubernetesObject object) {
        return switch (object) {
            case Ingress ingress
            when random.nextInt(6) == 0 -> List.of(grouped(mutated(ingress), ""), grouped(mutated(ingress), "-more"));
            case Ingress ingress -> List.of(mutated(ingress));
            case Service service
            when service.spec().loadBalancerClass().isPresent() ->
                List.of(new Service(
                        withOtherAnnotations(service.meta(), annotationsOfNlbs), services.mutated(service.spec())));
            case Service service
            when random.nextInt(3) == 0 ->
                List.of(new Service(
                        withOtherAnnotations(service.meta(), annotations), services.mutated(service.spec())));
            case IngressClass ingressClass when random.nextInt(4) == 0 -> classes.withParameters(ingressClass);
            case IngressClassParams params when random.nextInt(2) == 0 -> List.of(classes.mutated(params));
            default -> List.of(object);
        };
    }

    /** The Ingress under another name, in a group with others. */
    private static Ingress grouped(Ingress ingress, String suffix) {
        ObjectMeta meta = ingress.meta();
        Map<String, String> annotations = new TreeMap<>(meta.annotations());
        annotations.put("alb.ingress.kubernetes.io/group.name", "edge");
        ObjectKey key = new ObjectKey(meta.key().namespace(), meta.key().name() + suffix);
        return new Ingress(
                ObjectMeta.of(key).withAnnotations(annotations),
                ingress.className(),
                ingress.defaultBackend(),
                ingress.rules(),
                ingress.tls(),
                ingress.hostnames());
    }

    private Ingress mutated(Ingress ingress) {
        return new Ingress(
                withOtherAnnotations(ingress.meta(), annotations),
                ingress.className(),
                random.nextInt(8) == 0 ? Optional.of(backend()) : ingress.defaultBackend(),
                ingress.rules().stream().map(this::mutated).toList(),
                ingress.tls(),
                ingress.hostnames());
    }

    private Ingress.Rule mutated(Ingress.Rule rule) {
        return new Ingress.Rule(
                random.nextInt(8) == 0 ? pick(HOSTS) : rule.host(),
                rule.paths().map(paths -> paths.stream().map(this::mutated).toList()));
    }

    private Ingress.Path mutated(Ingress.Path path) {
        return new Ingress.Path(
                random.nextInt(8) == 0 ? pick(PATHS) : path.path(),
                random.nextInt(8) == 0 ? Optional.of(pick(PATH_TYPES)) : path.pathType(),
                random.nextInt(8) == 0 ? backend(path.backend()) : path.backend());
    }

    private IngressBackend backend(IngressBackend before) {
        return before instanceof ServiceBackend service && random.nextBoolean()
                ? new ServiceBackend(service.name(), pick(PORTS))
                : backend();
    }

    private IngressBackend backend() {
        return random.nextInt(4) == 0
                ? new IngressBackend.ResourceBackend()
                : new ServiceBackend(pick(List.of("api", "web", "", "gone")), pick(PORTS));
    }

    private ObjectMeta withOtherAnnotations(ObjectMeta meta, List<Map.Entry<String, String>> pool) {
        Map<String, String> changed = new TreeMap<>(meta.annotations());
        for (int i = random.nextInt(3); i >= 0; i--) {
            mutate(changed, pool);
        }
        return meta.withAnnotations(changed);
    }

    private void mutate(Map<String, String> changed, List<Map.Entry<String, String>> pool) {
        List<String> keys = new ArrayList<>(changed.keySet());
        if (keys.isEmpty() || random.nextInt(3) == 0) {
            Map.Entry<String, String> added = pick(pool);
            changed.put(added.getKey(), added.getValue());
            return;
        }
        String key = pick(keys);
        switch (random.nextInt(4)) {
            case 0 -> changed.remove(key);
            case 1 -> changed.put(key, pick(ODD_VALUES));
            case 2 -> changed.put(key, pick(pool).getValue());
            default -> changed.computeIfPresent(key, (same, value) -> damaged(value));
        }
    }

    /** A text with a piece cut out, doubled or replaced. */
    private String damaged(String text) {
        int from = random.nextInt(text.length() + 1);
        int to = from + random.nextInt(Math.min(6, text.length() - from) + 1);
        String piece = text.substring(from, to);
        String instead = switch (random.nextInt(4)) {
            case 0 -> "";
            case 1 -> piece + piece;
            case 2 -> pick(ODD_VALUES);
            default -> pick(List.of("\\", "\"", "null", "\u0000", "\ud83d", "{", "]", ",", "9"));
        };
        return text.substring(0, from) + instead + text.substring(to);
    }

    private <T> T pick(List<T> from) {
        return from.get(random.nextInt(from.size()));
    }
}

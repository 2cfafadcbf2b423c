package dev.sluice.core.cluster;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * {@code networking.k8s.io/v1} Ingress. {@code className} keeps the difference between absent and empty;
 * {@code hostnames} are those of its load balancer status.
 */
public record Ingress(
        ObjectMeta meta,
        Optional<String> className,
        Optional<IngressBackend> defaultBackend,
        List<Rule> rules,
        List<Tls> tls,
        List<String> hostnames)
        implements KubernetesObject {
    public static final String KIND = "Ingress";

    public Ingress {
        requireNonNull(meta, "meta");
        requireNonNull(className, "className");
        requireNonNull(defaultBackend, "defaultBackend");
        rules = List.copyOf(rules);
        tls = List.copyOf(tls);
        hostnames = List.copyOf(hostnames);
    }

    @Override
    public String kind() {
        return KIND;
    }

    /** All backends, that of unmatched requests first. */
    public Stream<IngressBackend> backends() {
        return Stream.concat(defaultBackend.stream(), pathBackends());
    }

    /** The backends of all paths. */
    public Stream<IngressBackend> pathBackends() {
        return rules.stream()
                .flatMap(rule -> rule.paths().stream())
                .flatMap(paths -> paths.stream().map(Path::backend));
    }

    public Ingress withMeta(ObjectMeta changed) {
        return new Ingress(changed, className, defaultBackend, rules, tls, hostnames);
    }

    /** One entry of {@code spec.rules}: an empty host stands for any; {@code paths} is absent without {@code http}. */
    public record Rule(String host, Optional<List<Path>> paths) {
        public Rule {
            requireNonNull(host, "host");
            paths = paths.map(List::copyOf);
        }
    }

    /** One path. {@code pathType} is the text of the manifest, which may be none of Kubernetes' three. */
    public record Path(String path, Optional<String> pathType, IngressBackend backend) {
        public Path {
            requireNonNull(path, "path");
            requireNonNull(pathType, "pathType");
            requireNonNull(backend, "backend");
        }
    }

    /** One entry of {@code spec.tls}; the secret is not read, ALBs take certificates from ACM. */
    public record Tls(List<String> hosts, String secretName) {
        public Tls {
            hosts = List.copyOf(hosts);
            requireNonNull(secretName, "secretName");
        }
    }
}

package dev.sluice.k8s.convert;

import dev.sluice.core.cluster.Ingress;
import dev.sluice.core.cluster.IngressBackend;
import dev.sluice.core.cluster.IngressBackend.ResourceBackend;
import dev.sluice.core.cluster.IngressBackend.ServiceBackend;
import dev.sluice.core.cluster.PortReference;
import java.util.List;
import java.util.Optional;

/** {@code networking.k8s.io/v1} Ingress to its record. */
final class IngressConversion {
    private IngressConversion() {}

    static Ingress from(Fields ingress) {
        Fields spec = ingress.object("spec");
        return new Ingress(
                MetaConversion.namespaced(ingress),
                spec.optionalText("ingressClassName"),
                spec.optionalObject("defaultBackend").map(IngressConversion::backend),
                spec.list("rules", IngressConversion::rule),
                spec.list("tls", tls -> new Ingress.Tls(tls.texts("hosts"), tls.text("secretName"))),
                hostnames(ingress.object("status")));
    }

    private static Ingress.Rule rule(Fields rule) {
        return new Ingress.Rule(
                rule.text("host"),
                rule.optionalObject("http").map(http -> http.list("paths", IngressConversion::path)));
    }

    private static Ingress.Path path(Fields path) {
        return new Ingress.Path(path.text("path"), path.optionalText("pathType"), backend(path.required("backend")));
    }

    private static IngressBackend backend(Fields backend) {
        Optional<Fields> service = backend.optionalObject("service");
        if (service.isEmpty()) {
            return new ResourceBackend();
        }
        return new ServiceBackend(
                service.get().requiredText("name"), port(service.get().object("port")));
    }

    /** A name wins over a number, as it does where the port is looked up; neither is the number 0. */
    private static PortReference port(Fields port) {
        String name = port.text("name");
        return name.isEmpty() ? PortReference.of(port.number("number")) : PortReference.of(name);
    }

    private static List<String> hostnames(Fields status) {
        return status.object("loadBalancer").list("ingress", entry -> entry.text("hostname")).stream()
                .filter(hostname -> !hostname.isEmpty())
                .toList();
    }
}

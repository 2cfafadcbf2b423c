package dev.sluice.core.ingress.listener;

import static dev.sluice.core.annotation.ListenerAnnotations.LISTEN_PORTS;

import dev.sluice.core.ingress.member.GroupBuild;
import dev.sluice.core.ingress.member.MemberView;
import dev.sluice.core.ingress.member.Said;
import dev.sluice.core.model.Ref;
import dev.sluice.core.problem.ProblemCode;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** Reads on which ports a member listens. */
final class ListenPorts {
    private static final int HIGHEST_PORT = 65_535;

    private final GroupBuild build;

    ListenPorts(GroupBuild build) {
        this.build = build;
    }

    /** Protocol by port; without the annotation HTTPS on 443 for a member with certificates, else HTTP on 80. */
    SortedMap<Integer, String> read(MemberView member, List<Ref> certificates) {
        if (!member.annotations().has(LISTEN_PORTS)) {
            SortedMap<Integer, String> usual = new TreeMap<>();
            usual.put(certificates.isEmpty() ? 80 : 443, certificates.isEmpty() ? Protocols.HTTP : Protocols.HTTPS);
            return usual;
        }
        Optional<Said<List<SortedMap<String, Integer>>>> said = member.annotated(LISTEN_PORTS);
        SortedMap<Integer, String> ports = new TreeMap<>();
        said.ifPresent(written -> {
            if (written.value().isEmpty()) {
                reject(
                        written,
                        "empty listen-ports configuration: `" + written.source().value() + "`");
            }
            written.value()
                    .forEach(entry -> entry.forEach((protocol, port) -> {
                        if (isValid(written, protocol, port)) {
                            ports.put(port, protocol);
                        }
                    }));
        });
        return ports;
    }

    private boolean isValid(Said<?> written, String protocol, int port) {
        if (port < 1 || port > HIGHEST_PORT) {
            reject(written, "listen port must be within [1, 65535]: " + port);
            return false;
        }
        if (!protocol.equals(Protocols.HTTP) && !protocol.equals(Protocols.HTTPS)) {
            reject(written, "listen protocol must be within [HTTP, HTTPS]: " + protocol);
            return false;
        }
        return true;
    }

    private void reject(Said<?> written, String message) {
        build.reject(written.source(), ProblemCode.INVALID_VALUE, message);
    }
}

package dev.sluice.core.given;

import dev.sluice.core.cluster.ObjectKey;
import dev.sluice.core.cluster.ObjectMeta;
import dev.sluice.core.cluster.PortReference;
import dev.sluice.core.cluster.Service;
import dev.sluice.core.cluster.SortedMaps;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** A Service in the making. */
public final class GivenService {
    private static final String PREFIX = "alb.ingress.kubernetes.io/";

    private final ObjectKey key;
    private final SortedMap<String, String> annotations = new TreeMap<>();
    private final List<Service.Port> ports = new ArrayList<>();
    private List<String> ipFamilies = List.of("IPv4");
    private String type = "NodePort";
    private String uid;

    GivenService(ObjectKey key) {
        this.key = key;
        this.uid = "uid-of-" + key.name();
    }

    public GivenService annotated(String suffix, String value) {
        annotations.put(PREFIX + suffix, value);
        return this;
    }

    public GivenService ofType(String changed) {
        type = changed;
        return this;
    }

    public GivenService withUid(String changed) {
        uid = changed;
        return this;
    }

    public GivenService withIpFamilies(String... families) {
        ipFamilies = List.of(families);
        return this;
    }

    /** A port in place of the usual one; several calls give several ports. */
    public GivenService withPort(String name, int port, PortReference targetPort, int nodePort) {
        ports.add(new Service.Port(name, port, targetPort, nodePort, "TCP", ""));
        return this;
    }

    public Service build() {
        ObjectMeta meta = new ObjectMeta(
                key,
                uid,
                "1",
                1,
                SortedMaps.copyOf(Map.of()),
                annotations,
                List.of(),
                Optional.of(Instant.EPOCH),
                Optional.empty());
        List<Service.Port> usual = List.of(new Service.Port("http", 80, PortReference.of(8080), 31080, "TCP", ""));
        return new Service(
                meta,
                new Service.Spec(
                        type,
                        SortedMaps.copyOf(Map.of("app", key.name())),
                        ports.isEmpty() ? usual : ports,
                        ipFamilies,
                        Optional.empty(),
                        List.of(),
                        "Cluster",
                        0,
                        true));
    }
}

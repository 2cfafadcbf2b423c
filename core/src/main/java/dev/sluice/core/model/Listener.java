package dev.sluice.core.model;

import static java.util.Objects.requireNonNull;

import dev.sluice.core.cluster.SortedMaps;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;

/**
 * A port that a load balancer listens on. The first certificate is the default one. An absent SSL policy or mutual
 * authentication leaves AWS's setting alone.
 */
public record Listener(
        ResourceId id,
        Ref loadBalancer,
        int port,
        String protocol,
        List<Action> defaultActions,
        List<Ref> certificates,
        Optional<String> sslPolicy,
        List<String> alpnPolicy,
        Optional<MutualAuthentication> mutualAuthentication,
        SortedMap<String, String> attributes,
        SortedMap<String, String> tags,
        List<Origin> origins)
        implements Resource {
    public Listener {
        requireNonNull(id, "id");
        requireNonNull(loadBalancer, "loadBalancer");
        requireNonNull(protocol, "protocol");
        defaultActions = List.copyOf(defaultActions);
        certificates = List.copyOf(certificates);
        requireNonNull(sslPolicy, "sslPolicy");
        alpnPolicy = List.copyOf(alpnPolicy);
        requireNonNull(mutualAuthentication, "mutualAuthentication");
        attributes = SortedMaps.copyOf(attributes);
        tags = SortedMaps.copyOf(tags);
        origins = List.copyOf(origins);
    }

    /** Id of the listener on this port, of the load balancer that is not a frontend NLB. */
    public static ResourceId onPort(int port) {
        return new ResourceId(ResourceType.LISTENER, Integer.toString(port));
    }
}

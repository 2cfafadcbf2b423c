package dev.sluice.core.targets.endpoint;

import dev.sluice.core.cluster.Node;
import java.util.regex.Pattern;

/** The id by which AWS knows a node, from the node's {@code spec.providerID}. */
public sealed interface InstanceId {
    /** The id of an EC2 instance, or a pseudo id for a machine that AWS manages from outside. */
    record Known(String id) implements InstanceId {}

    record Unreadable(String message) implements InstanceId {}

    static InstanceId of(Node node) {
        String name = node.key().name();
        String provider = node.providerId();
        if (provider.isEmpty()) {
            return new Unreadable("providerID is not specified for node: " + name);
        }
        String last = provider.substring(provider.lastIndexOf('/') + 1);
        if (provider.startsWith("eks-hybrid://")) {
            return Pattern.matches("mi-[^/]*", last)
                    ? new Known("hybrid-" + last)
                    : new Unreadable("providerID " + provider + " is invalid for EKS hybrid instances, node: " + name);
        }
        return Pattern.matches("i-[^/]*", last)
                ? new Known(last)
                : new Unreadable("providerID " + provider + " is invalid for EC2 instances, node: " + name);
    }
}

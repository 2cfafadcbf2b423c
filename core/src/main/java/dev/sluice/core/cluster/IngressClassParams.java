package dev.sluice.core.cluster;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SortedMap;

/**
 * {@code elbv2.k8s.aws/v1beta1} IngressClassParams: what a class fixes for its Ingresses. Absent and empty differ only
 * where upstream tells them apart ({@code ipamPoolId}, {@code subnets}).
 */
public record IngressClassParams(ObjectMeta meta, Spec spec) implements KubernetesObject {
    public static final String KIND = "IngressClassParams";
    public static final String API_GROUP = "elbv2.k8s.aws";

    public IngressClassParams {
        requireNonNull(meta, "meta");
        requireNonNull(spec, "spec");
    }

    @Override
    public String kind() {
        return KIND;
    }

    public String name() {
        return meta.key().name();
    }

    /** The fields of {@code spec}; an empty string or list is an unset field unless said otherwise. */
    public record Spec(
            String loadBalancerName,
            List<String> certificateArn,
            Optional<LabelSelector> namespaceSelector,
            Optional<String> groupName,
            Optional<String> scheme,
            List<String> inboundCidrs,
            String sslPolicy,
            String sslRedirectPort,
            Optional<SubnetSelector> subnets,
            Optional<String> ipAddressType,
            List<KeyValue> tags,
            String targetType,
            List<KeyValue> loadBalancerAttributes,
            List<ListenerAttributes> listeners,
            OptionalInt minimumCapacityUnits,
            Optional<String> ipamPoolId,
            List<String> prefixListIds,
            List<String> legacyPrefixListIds,
            String wafv2AclArn,
            String wafv2AclName) {
        public Spec {
            certificateArn = List.copyOf(certificateArn);
            inboundCidrs = List.copyOf(inboundCidrs);
            tags = List.copyOf(tags);
            loadBalancerAttributes = List.copyOf(loadBalancerAttributes);
            listeners = List.copyOf(listeners);
            prefixListIds = List.copyOf(prefixListIds);
            legacyPrefixListIds = List.copyOf(legacyPrefixListIds);
        }
    }

    /** Subnets by id or by tags; the class's own check allows exactly one of them. */
    public record SubnetSelector(List<String> ids, SortedMap<String, List<String>> tags) {
        public SubnetSelector {
            ids = List.copyOf(ids);
            tags = SortedMaps.copyOf(tags);
        }
    }

    /** One tag or attribute. */
    public record KeyValue(String key, String value) {
        public KeyValue {
            requireNonNull(key, "key");
            requireNonNull(value, "value");
        }
    }

    /** Attributes for the listener with this protocol and port. */
    public record ListenerAttributes(String protocol, int port, List<KeyValue> attributes) {
        public ListenerAttributes {
            requireNonNull(protocol, "protocol");
            attributes = List.copyOf(attributes);
        }
    }
}

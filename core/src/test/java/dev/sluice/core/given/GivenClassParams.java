package dev.sluice.core.given;

import dev.sluice.core.cluster.IngressClassParams;
import dev.sluice.core.cluster.IngressClassParams.KeyValue;
import dev.sluice.core.cluster.IngressClassParams.ListenerAttributes;
import dev.sluice.core.cluster.IngressClassParams.SubnetSelector;
import dev.sluice.core.cluster.LabelSelector;
import dev.sluice.core.cluster.ObjectKey;
import dev.sluice.core.cluster.ObjectMeta;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** Class parameters in the making; what isn't set is not fixed by the class. */
public final class GivenClassParams {
    private final String name;
    private String loadBalancerName = "";
    private List<String> certificateArn = List.of();
    private Optional<LabelSelector> namespaceSelector = Optional.empty();
    private Optional<String> groupName = Optional.empty();
    private Optional<String> scheme = Optional.empty();
    private List<String> inboundCidrs = List.of();
    private String sslRedirectPort = "";
    private Optional<SubnetSelector> subnets = Optional.empty();
    private Optional<String> ipAddressType = Optional.empty();
    private List<KeyValue> tags = List.of();
    private String targetType = "";
    private List<KeyValue> loadBalancerAttributes = List.of();
    private List<ListenerAttributes> listeners = List.of();
    private OptionalInt minimumCapacityUnits = OptionalInt.empty();
    private Optional<String> ipamPoolId = Optional.empty();
    private List<String> legacyPrefixListIds = List.of();
    private String wafv2AclArn = "";
    private String wafv2AclName = "";

    GivenClassParams(String name) {
        this.name = name;
    }

    public GivenClassParams loadBalancerName(String value) {
        loadBalancerName = value;
        return this;
    }

    public GivenClassParams certificateArn(String... values) {
        certificateArn = List.of(values);
        return this;
    }

    public GivenClassParams namespaceSelector(LabelSelector value) {
        namespaceSelector = Optional.of(value);
        return this;
    }

    public GivenClassParams groupName(String value) {
        groupName = Optional.of(value);
        return this;
    }

    public GivenClassParams scheme(String value) {
        scheme = Optional.of(value);
        return this;
    }

    public GivenClassParams inboundCidrs(String... values) {
        inboundCidrs = List.of(values);
        return this;
    }

    public GivenClassParams sslRedirectPort(String value) {
        sslRedirectPort = value;
        return this;
    }

    public GivenClassParams subnets(SubnetSelector value) {
        subnets = Optional.of(value);
        return this;
    }

    public GivenClassParams ipAddressType(String value) {
        ipAddressType = Optional.of(value);
        return this;
    }

    public GivenClassParams tags(KeyValue... values) {
        tags = List.of(values);
        return this;
    }

    public GivenClassParams targetType(String value) {
        targetType = value;
        return this;
    }

    public GivenClassParams loadBalancerAttributes(KeyValue... values) {
        loadBalancerAttributes = List.of(values);
        return this;
    }

    public GivenClassParams listeners(ListenerAttributes... values) {
        listeners = List.of(values);
        return this;
    }

    public GivenClassParams minimumCapacityUnits(int value) {
        minimumCapacityUnits = OptionalInt.of(value);
        return this;
    }

    public GivenClassParams ipamPoolId(String value) {
        ipamPoolId = Optional.of(value);
        return this;
    }

    public GivenClassParams legacyPrefixListIds(String... values) {
        legacyPrefixListIds = List.of(values);
        return this;
    }

    public GivenClassParams wafv2AclArn(String value) {
        wafv2AclArn = value;
        return this;
    }

    public GivenClassParams wafv2AclName(String value) {
        wafv2AclName = value;
        return this;
    }

    public IngressClassParams build() {
        return new IngressClassParams(
                ObjectMeta.of(ObjectKey.clusterScoped(name)),
                new IngressClassParams.Spec(
                        loadBalancerName,
                        certificateArn,
                        namespaceSelector,
                        groupName,
                        scheme,
                        inboundCidrs,
                        "",
                        sslRedirectPort,
                        subnets,
                        ipAddressType,
                        tags,
                        targetType,
                        loadBalancerAttributes,
                        listeners,
                        minimumCapacityUnits,
                        ipamPoolId,
                        List.of(),
                        legacyPrefixListIds,
                        wafv2AclArn,
                        wafv2AclName));
    }
}

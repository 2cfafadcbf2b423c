package dev.sluice.k8s.convert;

import dev.sluice.core.cluster.IngressClassParams;
import dev.sluice.core.cluster.IngressClassParams.KeyValue;
import dev.sluice.core.cluster.IngressClassParams.ListenerAttributes;
import dev.sluice.core.cluster.IngressClassParams.SubnetSelector;
import java.util.OptionalInt;

/** {@code elbv2.k8s.aws/v1beta1} IngressClassParams to its record. */
final class IngressClassParamsConversion {
    private IngressClassParamsConversion() {}

    static IngressClassParams from(Fields params) {
        return new IngressClassParams(MetaConversion.clusterScoped(params), spec(params.object("spec")));
    }

    private static IngressClassParams.Spec spec(Fields spec) {
        return new IngressClassParams.Spec(
                spec.text("loadBalancerName"),
                spec.texts("certificateArn"),
                spec.optionalObject("namespaceSelector").map(LabelSelectorConversion::from),
                spec.optionalObject("group").map(group -> group.text("name")),
                spec.optionalText("scheme"),
                spec.texts("inboundCIDRs"),
                spec.text("sslPolicy"),
                spec.text("sslRedirectPort"),
                spec.optionalObject("subnets")
                        .map(subnets -> new SubnetSelector(subnets.texts("ids"), subnets.textsMap("tags"))),
                spec.optionalText("ipAddressType"),
                spec.list("tags", IngressClassParamsConversion::keyValue),
                spec.text("targetType"),
                spec.list("loadBalancerAttributes", IngressClassParamsConversion::keyValue),
                spec.list("listeners", IngressClassParamsConversion::listener),
                capacityUnits(spec),
                spec.optionalObject("ipamConfiguration").flatMap(ipam -> ipam.optionalText("ipv4IPAMPoolId")),
                spec.texts("prefixListsIDs"),
                spec.texts("PrefixListsIDs"),
                spec.text("wafv2AclArn"),
                spec.text("wafv2AclName"));
    }

    private static KeyValue keyValue(Fields entry) {
        return new KeyValue(entry.text("key"), entry.text("value"));
    }

    private static ListenerAttributes listener(Fields listener) {
        return new ListenerAttributes(
                listener.text("protocol"),
                listener.number("port"),
                listener.list("listenerAttributes", IngressClassParamsConversion::keyValue));
    }

    private static OptionalInt capacityUnits(Fields spec) {
        return spec.optionalObject("minimumLoadBalancerCapacity")
                .map(capacity -> OptionalInt.of(capacity.number("capacityUnits")))
                .orElseGet(OptionalInt::empty);
    }
}

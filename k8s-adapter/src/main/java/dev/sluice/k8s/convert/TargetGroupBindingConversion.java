package dev.sluice.k8s.convert;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.sluice.core.cluster.PortReference;
import dev.sluice.core.cluster.TargetGroupBinding;
import dev.sluice.core.cluster.TargetGroupBinding.IngressRule;
import dev.sluice.core.cluster.TargetGroupBinding.NetworkPort;
import dev.sluice.core.cluster.TargetGroupBinding.Networking;
import dev.sluice.core.cluster.TargetGroupBinding.Peer;
import dev.sluice.core.cluster.TargetGroupBinding.ServiceReference;

/** {@code elbv2.k8s.aws/v1beta1} TargetGroupBinding, both ways. */
public final class TargetGroupBindingConversion {
    private TargetGroupBindingConversion() {}

    static TargetGroupBinding from(Fields binding) {
        return new TargetGroupBinding(
                MetaConversion.withAllAnnotations(binding),
                spec(binding.object("spec")),
                binding.object("status").longNumber("observedGeneration"));
    }

    private static TargetGroupBinding.Spec spec(Fields spec) {
        Fields service = spec.required("serviceRef");
        return new TargetGroupBinding.Spec(
                spec.text("targetGroupARN"),
                spec.text("targetGroupName"),
                spec.flag("multiClusterTargetGroup", false),
                spec.text("targetType"),
                spec.text("targetGroupProtocol"),
                new ServiceReference(
                        service.requiredText("name"), service.port("port").orElse(PortReference.of(0))),
                spec.optionalObject("networking")
                        .map(networking ->
                                new Networking(networking.list("ingress", TargetGroupBindingConversion::rule))),
                spec.optionalObject("nodeSelector").map(LabelSelectorConversion::from),
                spec.text("ipAddressType"),
                spec.text("vpcID"),
                spec.text("iamRoleArnToAssume"),
                spec.text("assumeRoleExternalId"));
    }

    private static IngressRule rule(Fields rule) {
        return new IngressRule(
                rule.list(
                        "from",
                        peer -> new Peer(
                                peer.optionalObject("ipBlock").map(block -> block.text("cidr")),
                                peer.optionalObject("securityGroup").map(group -> group.text("groupID")))),
                rule.list("ports", port -> new NetworkPort(port.optionalText("protocol"), port.port("port"))));
    }

    /** The {@code spec} object, its fields in the order of the API and unset ones left out. */
    public static ObjectNode toJson(TargetGroupBinding.Spec spec) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        putText(json, "targetGroupARN", spec.targetGroupArn());
        putText(json, "targetGroupName", spec.targetGroupName());
        if (spec.multiClusterTargetGroup()) {
            json.put("multiClusterTargetGroup", true);
        }
        putText(json, "targetType", spec.targetType());
        putText(json, "targetGroupProtocol", spec.targetGroupProtocol());
        ObjectNode service = json.putObject("serviceRef");
        service.put("name", spec.serviceRef().name());
        putPort(service, spec.serviceRef().port());
        spec.networking().ifPresent(networking -> json.set("networking", toJson(networking)));
        spec.nodeSelector().ifPresent(selector -> json.set("nodeSelector", LabelSelectorConversion.toJson(selector)));
        putText(json, "ipAddressType", spec.ipAddressType());
        putText(json, "vpcID", spec.vpcId());
        putText(json, "iamRoleArnToAssume", spec.iamRoleArnToAssume());
        putText(json, "assumeRoleExternalId", spec.assumeRoleExternalId());
        return json;
    }

    private static ObjectNode toJson(Networking networking) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        if (networking.ingress().isEmpty()) {
            return json;
        }
        ArrayNode rules = json.putArray("ingress");
        for (IngressRule rule : networking.ingress()) {
            ObjectNode item = rules.addObject();
            ArrayNode from = item.putArray("from");
            rule.from().forEach(peer -> putPeer(from.addObject(), peer));
            ArrayNode ports = item.putArray("ports");
            rule.ports().forEach(port -> {
                ObjectNode entry = ports.addObject();
                port.protocol().ifPresent(protocol -> entry.put("protocol", protocol));
                port.port().ifPresent(reference -> putPort(entry, reference));
            });
        }
        return json;
    }

    private static void putPeer(ObjectNode json, Peer peer) {
        peer.cidr().ifPresent(cidr -> json.putObject("ipBlock").put("cidr", cidr));
        peer.securityGroup().ifPresent(group -> json.putObject("securityGroup").put("groupID", group));
    }

    private static void putText(ObjectNode json, String field, String value) {
        if (!value.isEmpty()) {
            json.put(field, value);
        }
    }

    private static void putPort(ObjectNode json, PortReference port) {
        switch (port) {
            case PortReference.Number number -> json.put("port", number.port());
            case PortReference.Name name -> json.put("port", name.name());
        }
    }
}

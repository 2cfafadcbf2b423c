package dev.sluice.core.model.json;

import com.fasterxml.jackson.databind.JsonNode;
import dev.sluice.core.cluster.LabelSelector;
import dev.sluice.core.model.DesiredBinding;
import java.util.List;

/** Writes the TargetGroupBindings that a stack wants into the model document, as templates of the object. */
final class BindingJson {
    private BindingJson() {}

    static JsonNode of(DesiredBinding binding) {
        JsonNode metadata = new DocumentNode()
                .text("name", binding.key().name())
                .text("namespace", binding.key().namespace())
                .toJson();
        JsonNode template = new DocumentNode()
                .node("metadata", metadata)
                .node("spec", spec(binding))
                .toJson();
        return new DocumentNode().node("template", template).toJson();
    }

    private static JsonNode spec(DesiredBinding binding) {
        JsonNode service = new DocumentNode()
                .text("name", binding.serviceRef().name())
                .node("port", TargetGroupJson.port(binding.serviceRef().port()))
                .toJson();
        DocumentNode spec = new DocumentNode()
                .ref("targetGroupARN", binding.targetGroup())
                .textUnlessEmpty("targetType", binding.targetType())
                .textUnlessEmpty("targetGroupProtocol", binding.targetGroupProtocol())
                .node("serviceRef", service)
                .node("networking", binding.networking(), BindingJson::networking)
                .node("nodeSelector", binding.nodeSelector(), BindingJson::selector)
                .textUnlessEmpty("ipAddressType", binding.ipAddressType())
                .textUnlessEmpty("vpcID", binding.vpcId());
        if (binding.multiClusterTargetGroup()) {
            spec.flag("multiClusterTargetGroup", true);
        }
        return spec.toJson();
    }

    private static JsonNode networking(List<DesiredBinding.NetworkRule> rules) {
        return new DocumentNode().list("ingress", rules, BindingJson::rule).toJson();
    }

    private static JsonNode rule(DesiredBinding.NetworkRule rule) {
        return new DocumentNode()
                .listOrNull("from", rule.from(), BindingJson::peer)
                .listOrNull("ports", rule.ports(), BindingJson::port)
                .toJson();
    }

    private static JsonNode peer(DesiredBinding.Peer peer) {
        return switch (peer) {
            case DesiredBinding.Peer.Group group ->
                new DocumentNode()
                        .node(
                                "securityGroup",
                                new DocumentNode().ref("groupID", group.id()).toJson())
                        .toJson();
            case DesiredBinding.Peer.Cidr cidr ->
                new DocumentNode()
                        .node(
                                "ipBlock",
                                new DocumentNode().text("cidr", cidr.block()).toJson())
                        .toJson();
        };
    }

    private static JsonNode port(DesiredBinding.Port port) {
        return new DocumentNode()
                .textUnlessEmpty("protocol", port.protocol())
                .node("port", port.port(), TargetGroupJson::port)
                .toJson();
    }

    private static JsonNode selector(LabelSelector selector) {
        return new DocumentNode()
                .texts("matchLabels", selector.matchLabels())
                .list(
                        "matchExpressions",
                        selector.matchExpressions(),
                        expression -> new DocumentNode()
                                .text("key", expression.key())
                                .text("operator", expression.operator())
                                .texts("values", expression.values())
                                .toJson())
                .toJson();
    }
}

package dev.sluice.core.model.json;

import com.fasterxml.jackson.databind.JsonNode;
import dev.sluice.core.model.Listener;
import dev.sluice.core.model.ListenerRule;
import dev.sluice.core.model.MutualAuthentication;
import dev.sluice.core.model.RuleTransform;

/** Writes listeners and their rules into the model document. */
final class ListenerJson {
    private ListenerJson() {}

    static JsonNode of(Listener listener) {
        return new DocumentNode()
                .ref("loadBalancerARN", listener.loadBalancer())
                .number("port", listener.port())
                .text("protocol", listener.protocol())
                .list("defaultActions", listener.defaultActions(), ActionJson::of)
                .list(
                        "certificates",
                        listener.certificates(),
                        certificate -> new DocumentNode()
                                .ref("certificateARN", certificate)
                                .toJson())
                .text("sslPolicy", listener.sslPolicy())
                .texts("alpnPolicy", listener.alpnPolicy())
                .node("mutualAuthentication", listener.mutualAuthentication(), ListenerJson::mutualAuthentication)
                .texts("tags", listener.tags())
                .pairs("listenerAttributes", listener.attributes(), "Key", "Value")
                .toJson();
    }

    static JsonNode of(ListenerRule rule) {
        return new DocumentNode()
                .ref("listenerARN", rule.listener())
                .number("priority", rule.priority())
                .node("actions", DocumentNode.array(rule.actions(), ActionJson::of))
                .node("conditions", DocumentNode.array(rule.conditions(), ConditionJson::of))
                .list("transforms", rule.transforms(), ListenerJson::transform)
                .texts("tags", rule.tags())
                .toJson();
    }

    private static JsonNode mutualAuthentication(MutualAuthentication authentication) {
        return new DocumentNode()
                .text("mode", authentication.mode())
                .text("trustStoreArn", authentication.trustStoreArn())
                .flag("ignoreClientCertificateExpiry", authentication.ignoreClientCertificateExpiry())
                .text("advertiseTrustStoreCaNames", authentication.advertiseTrustStoreCaNames())
                .toJson();
    }

    private static JsonNode transform(RuleTransform transform) {
        String config = switch (transform.type()) {
            case HOST_HEADER_REWRITE -> "hostHeaderRewriteConfig";
            case URL_REWRITE -> "urlRewriteConfig";
        };
        JsonNode rewrites = new DocumentNode()
                .node(
                        "rewrites",
                        DocumentNode.array(
                                transform.rewrites(),
                                rewrite -> new DocumentNode()
                                        .text("regex", rewrite.regex())
                                        .text("replace", rewrite.replace())
                                        .toJson()))
                .toJson();
        return new DocumentNode()
                .text("type", transform.type().apiName())
                .node(config, rewrites)
                .toJson();
    }
}

package dev.sluice.core.model.json;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.sluice.core.model.DesiredBinding;
import dev.sluice.core.model.FrontendNlbTargets;
import dev.sluice.core.model.Listener;
import dev.sluice.core.model.ListenerRule;
import dev.sluice.core.model.LoadBalancer;
import dev.sluice.core.model.ManagedCertificate;
import dev.sluice.core.model.Resource;
import dev.sluice.core.model.SecurityGroup;
import dev.sluice.core.model.ShieldProtection;
import dev.sluice.core.model.Stack;
import dev.sluice.core.model.TargetGroup;
import dev.sluice.core.model.WafClassicAssociation;
import dev.sluice.core.model.Wafv2Association;

/**
 * The model document: a stack in upstream's JSON form, for people, for {@code plan -o model} and for the plan
 * annotation. The same stack gives the same bytes. OIDC clients' ids and secrets are not in it.
 */
public final class StackJson {
    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private StackJson() {}

    /** {@code {"id": …, "resources": {type: {id: {"spec": …}}}}}; types without resources are left out. */
    public static ObjectNode document(Stack stack) {
        ObjectNode resources = JsonNodeFactory.instance.objectNode();
        stack.resources()
                .forEach((id, resource) ->
                        resources.withObjectProperty(id.type().documentName()).set(id.id(), resource(resource)));
        ObjectNode document = JsonNodeFactory.instance.objectNode();
        document.put("id", stack.id().toString());
        document.set("resources", resources);
        return document;
    }

    /** The document in one line, with {@code <}, {@code >} and {@code &} escaped as upstream's encoder does. */
    public static String text(Stack stack) {
        try {
            return MAPPER.writeValueAsString(document(stack))
                    .replace("<", "\\u003c")
                    .replace(">", "\\u003e")
                    .replace("&", "\\u0026");
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A tree of JSON nodes can always be written", e);
        }
    }

    private static JsonNode resource(Resource resource) {
        return switch (resource) {
            case FrontendNlbTargets targets -> frontendNlbTargets(targets);
            case SecurityGroup group -> spec(SecurityGroupJson.of(group));
            case ManagedCertificate certificate -> spec(certificate(certificate));
            case TargetGroup group -> spec(TargetGroupJson.of(group));
            case DesiredBinding binding -> spec(BindingJson.of(binding));
            case LoadBalancer loadBalancer -> spec(LoadBalancerJson.of(loadBalancer));
            case Listener listener -> spec(ListenerJson.of(listener));
            case ListenerRule rule -> spec(ListenerJson.of(rule));
            case Wafv2Association waf ->
                spec(new DocumentNode()
                        .text("webACLARN", waf.webAclArn())
                        .ref("resourceARN", waf.loadBalancer())
                        .toJson());
            case WafClassicAssociation waf ->
                spec(new DocumentNode()
                        .text("webACLID", waf.webAclId())
                        .ref("resourceARN", waf.loadBalancer())
                        .toJson());
            case ShieldProtection shield ->
                spec(new DocumentNode()
                        .flag("enabled", shield.enabled())
                        .ref("resourceARN", shield.loadBalancer())
                        .toJson());
        };
    }

    private static JsonNode spec(JsonNode content) {
        return new DocumentNode().node("spec", content).toJson();
    }

    private static JsonNode certificate(ManagedCertificate certificate) {
        return new DocumentNode()
                .text("type", certificate.certificateType())
                .text("certificateAuthorityARN", certificate.certificateAuthorityArn())
                .text("domainName", certificate.domainName())
                .texts("subjectAlternativeNames", certificate.subjectAlternativeNames())
                .text("validationMethod", certificate.validationMethod())
                .text("keyAlgorithm", "")
                .texts("tags", certificate.tags())
                .toJson();
    }

    /** The one resource without {@code spec}, and with capital letters. */
    private static JsonNode frontendNlbTargets(FrontendNlbTargets targets) {
        ObjectNode byName = JsonNodeFactory.instance.objectNode();
        for (FrontendNlbTargets.Entry entry : targets.entries()) {
            byName.set(
                    entry.targetGroupName(),
                    new DocumentNode()
                            .text("Name", entry.targetGroupName())
                            .ref("ARN", entry.targetGroup())
                            .number("Port", entry.port())
                            .ref("TargetARN", entry.loadBalancer())
                            .number("TargetPort", entry.targetPort())
                            .toJson());
        }
        return new DocumentNode().node("TargetGroups", byName).toJson();
    }
}

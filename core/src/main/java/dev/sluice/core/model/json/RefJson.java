package dev.sluice.core.model.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.sluice.core.model.Ref;
import dev.sluice.core.model.ResourceId;
import dev.sluice.core.model.ResourceType;

/** How the model document writes a {@link Ref}: a text where it is known, else a pointer into the document. */
final class RefJson {
    /** What stands for the shared backend security group while a run hasn't made it yet. */
    private static final String BACKEND_SECURITY_GROUP = "sg-autobackend";

    private RefJson() {}

    static JsonNode of(Ref ref) {
        return switch (ref) {
            case Ref.Literal literal -> JsonNodeFactory.instance.textNode(literal.value());
            case Ref.ExistingCertificate ignored -> pointer("#/resources///status/certificateARN");
            case Ref.To to
            when to.resource().equals(ResourceId.BACKEND_SECURITY_GROUP) ->
                JsonNodeFactory.instance.textNode(BACKEND_SECURITY_GROUP);
            case Ref.To to ->
                pointer("#/resources/" + to.resource() + "/status/"
                        + field(to.resource().type()));
        };
    }

    private static JsonNode pointer(String path) {
        return JsonNodeFactory.instance.objectNode().put("$ref", path);
    }

    private static String field(ResourceType type) {
        return switch (type) {
            case SECURITY_GROUP, BACKEND_SECURITY_GROUP -> "groupID";
            case CERTIFICATE -> "certificateARN";
            case TARGET_GROUP -> "targetGroupARN";
            case LOAD_BALANCER -> "loadBalancerARN";
            case LISTENER -> "listenerARN";
            case LISTENER_RULE -> "ruleARN";
            case TARGET_GROUP_BINDING -> "targetGroupBindingRef";
            case WAFV2_ASSOCIATION, WAF_CLASSIC_ASSOCIATION, SHIELD_PROTECTION, FRONTEND_NLB_TARGETS ->
                throw new IllegalArgumentException("ref to " + type + " (expected: a resource with an ARN or id)");
        };
    }
}

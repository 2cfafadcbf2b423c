package dev.sluice.core.model.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.sluice.core.cluster.PortReference;
import dev.sluice.core.model.HealthCheck;
import dev.sluice.core.model.TargetGroup;

/** Writes target groups into the model document. */
final class TargetGroupJson {
    private TargetGroupJson() {}

    static JsonNode of(TargetGroup group) {
        return new DocumentNode()
                .text("name", group.name())
                .text("targetType", group.targetType())
                .number("port", group.port())
                .text("protocol", group.protocol())
                .text("protocolVersion", group.protocolVersion())
                .textUnlessEmpty("ipAddressType", group.ipAddressType())
                .node("healthCheckConfig", group.healthCheck(), TargetGroupJson::healthCheck)
                .pairs("targetGroupAttributes", group.attributes(), "key", "value")
                .texts("tags", group.tags())
                .number("targetControlPort", group.targetControlPort())
                .toJson();
    }

    private static JsonNode healthCheck(HealthCheck check) {
        return new DocumentNode()
                .node("port", check.port(), TargetGroupJson::port)
                .text("protocol", check.protocol())
                .text("path", check.path())
                .node("matcher", check.matcher(), TargetGroupJson::matcher)
                .number("intervalSeconds", check.intervalSeconds())
                .number("timeoutSeconds", check.timeoutSeconds())
                .number("healthyThresholdCount", check.healthyThresholdCount())
                .number("unhealthyThresholdCount", check.unhealthyThresholdCount())
                .toJson();
    }

    private static JsonNode matcher(HealthCheck.Matcher matcher) {
        String field = switch (matcher) {
            case HealthCheck.Matcher.HttpCode ignored -> "httpCode";
            case HealthCheck.Matcher.GrpcCode ignored -> "grpcCode";
        };
        return new DocumentNode().text(field, matcher.codes()).toJson();
    }

    /** A number, or the text of a name. */
    static JsonNode port(PortReference port) {
        return switch (port) {
            case PortReference.Number number -> JsonNodeFactory.instance.numberNode(number.port());
            case PortReference.Name name -> JsonNodeFactory.instance.textNode(name.name());
        };
    }
}

package dev.sluice.core.model.json;

import com.fasterxml.jackson.databind.JsonNode;
import dev.sluice.core.model.RuleCondition;
import java.util.List;

/** Writes the conditions of listener rules into the model document. */
final class ConditionJson {
    private static final String VALUES = "values";

    private ConditionJson() {}

    static JsonNode of(RuleCondition condition) {
        DocumentNode node = new DocumentNode().text("field", condition.field());
        return switch (condition) {
            case RuleCondition.HostHeader host ->
                node.node("hostHeaderConfig", patterns(new DocumentNode(), host.values(), host.regexValues()))
                        .toJson();
            case RuleCondition.PathPattern path ->
                node.node("pathPatternConfig", patterns(new DocumentNode(), path.values(), path.regexValues()))
                        .toJson();
            case RuleCondition.HttpHeader header ->
                node.node(
                                "httpHeaderConfig",
                                patterns(
                                        new DocumentNode().text("httpHeaderName", header.name()),
                                        header.values(),
                                        header.regexValues()))
                        .toJson();
            case RuleCondition.HttpRequestMethod method ->
                node.node(
                                "httpRequestMethodConfig",
                                new DocumentNode()
                                        .texts(VALUES, method.values())
                                        .toJson())
                        .toJson();
            case RuleCondition.QueryString query ->
                node.node(
                                "queryStringConfig",
                                new DocumentNode()
                                        .list(VALUES, query.values(), ConditionJson::keyValue)
                                        .toJson())
                        .toJson();
            case RuleCondition.SourceIp source ->
                node.node(
                                "sourceIPConfig",
                                new DocumentNode()
                                        .texts(VALUES, source.values())
                                        .toJson())
                        .toJson();
            case RuleCondition.Other ignored -> node.toJson();
        };
    }

    private static JsonNode patterns(DocumentNode node, List<String> values, List<String> regexValues) {
        return node.texts("regexValues", regexValues).texts(VALUES, values).toJson();
    }

    private static JsonNode keyValue(RuleCondition.KeyValue pair) {
        return new DocumentNode()
                .text("key", pair.key())
                .text("value", pair.value())
                .toJson();
    }
}

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
        DocumentNode whole = switch (condition) {
            case RuleCondition.HostHeader host ->
                node.node("hostHeaderConfig", patterns(new DocumentNode(), host.values(), host.regexValues()));
            case RuleCondition.PathPattern path ->
                node.node("pathPatternConfig", patterns(new DocumentNode(), path.values(), path.regexValues()));
            case RuleCondition.HttpHeader header -> {
                DocumentNode named = new DocumentNode().text("httpHeaderName", header.name());
                yield node.node("httpHeaderConfig", patterns(named, header.values(), header.regexValues()));
            }
            case RuleCondition.HttpRequestMethod method ->
                node.node("httpRequestMethodConfig", values(method.values()));
            case RuleCondition.QueryString query -> node.node("queryStringConfig", keyValues(query.values()));
            case RuleCondition.SourceIp source -> node.node("sourceIPConfig", values(source.values()));
            case RuleCondition.Other ignored -> node;
        };
        return whole.toJson();
    }

    private static JsonNode values(List<String> values) {
        return new DocumentNode().texts(VALUES, values).toJson();
    }

    private static JsonNode keyValues(List<RuleCondition.KeyValue> pairs) {
        return new DocumentNode().list(VALUES, pairs, ConditionJson::keyValue).toJson();
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

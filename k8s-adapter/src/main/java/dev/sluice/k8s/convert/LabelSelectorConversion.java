package dev.sluice.k8s.convert;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.sluice.core.cluster.LabelSelector;

/** Label selectors, both ways. */
final class LabelSelectorConversion {
    private LabelSelectorConversion() {}

    static LabelSelector from(Fields selector) {
        return new LabelSelector(
                selector.textMap("matchLabels"),
                selector.list(
                        "matchExpressions",
                        expression -> new LabelSelector.Expression(
                                expression.text("key"), expression.text("operator"), expression.texts("values"))));
    }

    static ObjectNode toJson(LabelSelector selector) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        if (!selector.matchLabels().isEmpty()) {
            ObjectNode labels = json.putObject("matchLabels");
            selector.matchLabels().forEach(labels::put);
        }
        if (!selector.matchExpressions().isEmpty()) {
            ArrayNode expressions = json.putArray("matchExpressions");
            selector.matchExpressions().forEach(expression -> {
                ObjectNode item = expressions.addObject();
                item.put("key", expression.key());
                item.put("operator", expression.operator());
                if (!expression.values().isEmpty()) {
                    ArrayNode values = item.putArray("values");
                    expression.values().forEach(values::add);
                }
            });
        }
        return json;
    }
}

package dev.sluice.runner.explain;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.sluice.core.explain.RequestExplanation.Answered;
import dev.sluice.core.explain.RequestExplanation.PassedOver;
import dev.sluice.core.explain.RequestExplanation.Refused;
import dev.sluice.core.model.Action;
import dev.sluice.core.model.ListenerRule;
import dev.sluice.core.model.Origin;
import dev.sluice.core.planning.difference.ActionText;
import dev.sluice.runner.explain.Destinations.Destination;
import java.util.List;

/**
 * An explanation for programs: {@code {stack, answeredBy, listener, rule, origins, actions, targetGroups, passedOver}},
 * where {@code answeredBy} is {@code rule}, {@code default} or {@code nothing}; what does not apply is left out.
 */
public final class ExplanationJson {
    private final Places places;

    public ExplanationJson(Places places) {
        this.places = requireNonNull(places, "places");
    }

    public String of(Verdict.Explained verdict) {
        ObjectNode document = JsonNodeFactory.instance.objectNode();
        document.put("stack", verdict.stack().id().toString());
        switch (verdict.explanation()) {
            case Refused refused -> refuse(document, refused);
            case Answered answered -> answer(document, verdict, answered);
        }
        return document.toPrettyString() + "\n";
    }

    private static void refuse(ObjectNode document, Refused refused) {
        ArrayNode ports = document.put("answeredBy", "nothing").putArray("listeningPorts");
        refused.listeningPorts().forEach(ports::add);
    }

    private void answer(ObjectNode document, Verdict.Explained verdict, Answered answered) {
        document.put("answeredBy", answered.rule().isPresent() ? "rule" : "default");
        document.putObject("listener")
                .put("port", answered.listener().port())
                .put("protocol", answered.listener().protocol());
        answered.rule()
                .ifPresent(rule -> document.putObject("rule")
                        .put("priority", rule.priority())
                        .put("conditions", ActionText.conditions(rule.conditions())));
        List<Origin> origins = answered.rule()
                .map(ListenerRule::origins)
                .orElse(answered.listener().origins());
        origins(document, origins);
        ArrayNode actions = document.putArray("actions");
        for (Action action : answered.actions()) {
            actions.addObject().put("type", action.type()).put("text", ActionText.actions(List.of(action)));
        }
        ArrayNode groups = document.putArray("targetGroups");
        Destinations.of(verdict.stack(), answered.actions()).all().forEach(each -> groups.add(targets(each)));
        ArrayNode passedOver = document.putArray("passedOver");
        answered.passedOver().forEach(passed -> passedOver.add(passed(passed)));
    }

    private static ObjectNode targets(Destination destination) {
        ObjectNode node = JsonNodeFactory.instance.objectNode().put("name", destination.name());
        destination.weight().ifPresent(weight -> node.put("weight", weight));
        destination
                .group()
                .ifPresent(group -> node.put("targetType", group.targetType())
                        .put("protocol", group.protocol())
                        .put("port", group.port()));
        return node;
    }

    private ObjectNode passed(PassedOver passed) {
        ObjectNode node = JsonNodeFactory.instance
                .objectNode()
                .put("priority", passed.rule().priority())
                .put("failed", passed.failed().field())
                .put("reason", passed.reason());
        origins(node, passed.rule().origins());
        return node;
    }

    private void origins(ObjectNode node, List<Origin> origins) {
        ArrayNode list = node.putArray("origins");
        for (Origin origin : origins) {
            ObjectNode each = list.addObject()
                    .put("object", origin.subject().toString())
                    .put("field", origin.field())
                    .put("value", origin.value());
            places.of(origin)
                    .ifPresent(
                            place -> each.put("file", place.file().toString()).put("line", place.line()));
        }
    }
}

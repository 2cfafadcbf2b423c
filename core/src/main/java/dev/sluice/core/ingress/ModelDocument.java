package dev.sluice.core.ingress;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.sluice.core.build.BuildResult;
import dev.sluice.core.model.StackId;
import dev.sluice.core.model.json.StackJson;
import dev.sluice.core.problem.Problem;
import dev.sluice.core.problem.Problems;
import java.util.List;
import java.util.SortedMap;

/**
 * The evaluated models as one JSON document: {@code {"stacks": {"ingress:ID": {"model" or "error", "members"}}}}.
 * Members are left out where there are none or nobody can tell.
 */
public final class ModelDocument {
    private ModelDocument() {}

    public static ObjectNode of(SortedMap<StackId, ModelEvaluation.Evaluated> evaluated) {
        ObjectNode document = JsonNodeFactory.instance.objectNode();
        ObjectNode stacks = document.putObject("stacks");
        evaluated.forEach((id, stack) -> stacks.set("ingress:" + id, stack(stack)));
        return document;
    }

    private static ObjectNode stack(ModelEvaluation.Evaluated stack) {
        return switch (stack) {
            case ModelEvaluation.Evaluated.Unknown unknown -> withError(unknown.problems());
            case ModelEvaluation.Evaluated.Known known -> {
                ObjectNode node = switch (known.result()) {
                    case BuildResult.Failed failed -> withError(failed.problems());
                    case BuildResult.Built built -> withModel(built);
                };
                if (!known.members().isEmpty()) {
                    ArrayNode members = node.putArray("members");
                    known.members().forEach(key -> members.add(key.toString()));
                }
                yield node;
            }
        };
    }

    private static ObjectNode withError(List<Problem> problems) {
        return JsonNodeFactory.instance.objectNode().put("error", Problems.summary(Problems.errorsAmong(problems)));
    }

    private static ObjectNode withModel(BuildResult.Built built) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        node.set("model", StackJson.document(built.stack()));
        return node;
    }
}

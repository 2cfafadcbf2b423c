package dev.sluice.core.evaluation;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.sluice.core.build.BuildResult;
import dev.sluice.core.ingress.IngressEvaluation.Evaluated;
import dev.sluice.core.model.StackId;
import dev.sluice.core.model.json.StackJson;
import dev.sluice.core.problem.Problem;
import dev.sluice.core.problem.Problems;
import java.util.List;

/**
 * The evaluated models as one JSON document: {@code {"stacks": {"ingress:ID": {"model" or "error", "members"}}}}, and
 * likewise {@code service:ID}. Members are left out where there are none or nobody can tell.
 */
public final class ModelDocument {
    private ModelDocument() {}

    public static ObjectNode of(ClusterModels models) {
        ObjectNode document = JsonNodeFactory.instance.objectNode();
        ObjectNode stacks = document.putObject("stacks");
        models.ingresses().forEach((id, stack) -> stacks.set(key(id), stack(stack)));
        models.services().forEach((id, result) -> stacks.set(key(id), result(result)));
        return document;
    }

    private static String key(StackId id) {
        return id.kind().documentName() + ":" + id;
    }

    private static ObjectNode stack(Evaluated stack) {
        return switch (stack) {
            case Evaluated.Unknown unknown -> withError(unknown.problems());
            case Evaluated.Known known -> {
                ObjectNode node = result(known.result());
                if (!known.members().isEmpty()) {
                    ArrayNode members = node.putArray("members");
                    known.members().forEach(key -> members.add(key.toString()));
                }
                yield node;
            }
        };
    }

    private static ObjectNode result(BuildResult result) {
        return switch (result) {
            case BuildResult.Failed failed -> withError(failed.problems());
            case BuildResult.Built built -> withModel(built);
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

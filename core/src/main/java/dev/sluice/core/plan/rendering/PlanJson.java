package dev.sluice.core.plan.rendering;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.sluice.core.plan.Cause;
import dev.sluice.core.plan.Change;
import dev.sluice.core.plan.ChangedResource;
import dev.sluice.core.plan.FieldChange;
import dev.sluice.core.plan.Impact;
import dev.sluice.core.plan.LostWish;
import dev.sluice.core.plan.Plan;
import dev.sluice.core.plan.PlannedStack;
import dev.sluice.core.problem.Problem;
import java.util.List;

/** Plans for programs. The form is described in {@code docs/plan.schema.json}; secrets are left out. */
public final class PlanJson {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private PlanJson() {}

    /** All of these stacks in one document. */
    public static ObjectNode of(List<PlannedStack> planned) {
        ObjectNode document = NODES.objectNode();
        document.put("version", 1);
        ArrayNode stacks = document.putArray("stacks");
        planned.forEach(stack -> stacks.add(of(stack)));
        return document;
    }

    /** One stack. */
    public static ObjectNode of(PlannedStack stack) {
        Plan plan = stack.plan();
        ObjectNode node = NODES.objectNode();
        node.put("stack", plan.stack().toString());
        ObjectNode summary = node.putObject("summary");
        summary.put("create", plan.summary().toCreate());
        summary.put("modify", plan.summary().toModify());
        summary.put("replace", plan.summary().toReplace());
        summary.put("delete", plan.summary().toDelete());
        summary.put("unchanged", plan.summary().unchanged());
        node.set("changes", changes(plan));
        node.set("departures", changes(stack.departures()));
        ArrayNode problems = node.putArray("problems");
        plan.problems().forEach(problem -> problems.add(of(problem)));
        return node;
    }

    private static ArrayNode changes(Plan plan) {
        ArrayNode changes = NODES.arrayNode();
        plan.changes().forEach(change -> changes.add(of(plan, change)));
        return changes;
    }

    private static ObjectNode of(Plan plan, Change change) {
        ObjectNode node = NODES.objectNode();
        node.put("verb", change.verb());
        node.set("resource", of(change.resource()));
        if (change instanceof Change.Replace replace) {
            node.put(
                    "order",
                    switch (replace.order()) {
                        case CREATE_FIRST -> "create-first";
                        case DELETE_FIRST -> "delete-first";
                    });
        }
        node.put("impact", impact(change.impact()));
        ArrayNode fields = node.putArray("fields");
        change.fields().forEach(field -> fields.add(of(field)));
        ArrayNode causes = node.putArray("causes");
        change.causes().forEach(cause -> causes.add(of(cause)));
        ArrayNode calls = node.putArray("calls");
        plan.tasks().stream()
                .filter(task -> task.id().resource().equals(change.resource()))
                .flatMap(task -> task.steps().stream())
                .forEach(step -> calls.add(step.action()));
        ArrayNode after = node.putArray("after");
        plan.waitsFor(change.resource())
                .forEach(resource -> after.add(resource.id().toString()));
        return node;
    }

    private static ObjectNode of(ChangedResource resource) {
        ObjectNode node = NODES.objectNode();
        node.put("type", resource.id().type().documentName());
        node.put("id", resource.id().id());
        node.put("name", resource.name());
        node.put("arn", resource.arn());
        return node;
    }

    private static ObjectNode of(FieldChange field) {
        ObjectNode node = NODES.objectNode();
        node.put("field", field.field());
        field.before().ifPresent(value -> node.put("before", value));
        field.after().ifPresent(value -> node.put("after", value));
        return node;
    }

    private static ObjectNode of(Cause cause) {
        ObjectNode node = NODES.objectNode();
        switch (cause) {
            case Cause.Wanted wanted -> {
                node.put("kind", "wanted");
                fill(node, wanted);
            }
            case Cause.NotWanted notWanted -> {
                node.put("kind", "not-wanted");
                fill(node, notWanted.lost());
            }
            case Cause.Drift drift -> {
                node.put("kind", "drift");
                node.put(
                        "evidence",
                        switch (drift.evidence()) {
                            case APPLIED_BEFORE -> "applied-before";
                            case POSSIBLE -> "possible";
                            case NOTHING_ASKS -> "nothing-asks";
                        });
                ArrayNode wantedBy = node.putArray("wantedBy");
                drift.wantedBy().forEach(wanted -> fill(wantedBy.addObject(), wanted));
            }
        }
        node.put("text", cause.toString());
        return node;
    }

    private static void fill(ObjectNode node, Cause.Wanted wanted) {
        node.put("object", wanted.subject().toString());
        node.put("field", wanted.field());
        node.put("value", wanted.value());
    }

    private static void fill(ObjectNode node, LostWish lost) {
        lost.object().ifPresent(object -> node.put("object", object.toString()));
        switch (lost) {
            case LostWish.Deleted deleted -> node.put("reason", "object-deleted");
            case LostWish.Moved moved -> {
                node.put("reason", "object-moved");
                node.put("group", moved.group().toString());
            }
            case LostWish.OfAnotherClass other -> node.put("reason", "object-of-another-class");
            case LostWish.Left left -> node.put("reason", "object-left");
            case LostWish.Said said -> {
                node.put("reason", "field-changed");
                node.put("field", said.field());
                said.before().ifPresent(value -> node.put("before", value));
                said.after().ifPresent(value -> node.put("after", value));
            }
            case LostWish.NotAsked notAsked -> node.put("reason", "object-does-not-ask");
            case LostWish.NobodyAsks nobody -> {
                node.put("reason", "nobody-asks");
                node.put("group", nobody.group().toString());
            }
            case LostWish.NobodyLeft nobody -> {
                node.put("reason", "nobody-left");
                node.put("group", nobody.group().toString());
            }
            case LostWish.Superseded superseded -> node.put("reason", "superseded");
        }
    }

    private static ObjectNode of(Problem problem) {
        ObjectNode node = NODES.objectNode();
        node.put("severity", problem.isError() ? "error" : "warning");
        node.put("code", problem.code().name());
        node.put("object", problem.subject().toString());
        node.put("field", problem.field());
        node.put("value", problem.value());
        node.put("message", problem.message());
        node.put("hint", problem.hint());
        return node;
    }

    private static String impact(Impact impact) {
        return switch (impact) {
            case NONE -> "none";
            case TARGETS_DRAIN -> "targets-drain";
            case CONNECTIONS_DROP -> "connections-drop";
            case DNS_NAME_CHANGES -> "dns-name-changes";
        };
    }
}

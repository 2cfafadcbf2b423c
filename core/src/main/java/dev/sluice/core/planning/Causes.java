package dev.sluice.core.planning;

import dev.sluice.core.model.Origin;
import dev.sluice.core.model.Resource;
import dev.sluice.core.model.Stack;
import dev.sluice.core.plan.Cause;
import dev.sluice.core.plan.FieldChange;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Finds out why something changes. With the stack that was last applied, a resource that wants nothing new has drifted;
 * without it, a difference counts as drift unless an annotation or field of the cluster speaks about it.
 */
final class Causes {
    /** More than these tell nobody more. */
    private static final int MOST = 3;

    /** Of everything that goes. */
    static final List<Cause> NOT_WANTED = List.of(new Cause.NotWanted());

    private static final Pattern NO_LETTER = Pattern.compile("[^a-z]");

    private final Stack desired;
    private final Optional<Stack> lastApplied;

    Causes(Stack desired, Optional<Stack> lastApplied) {
        this.desired = desired;
        this.lastApplied = lastApplied;
    }

    /** Of a resource that is created. */
    List<Cause> ofCreation(Resource resource) {
        return wantsNothingNew(resource)
                ? List.of(new Cause.Drift())
                : resource.origins().stream()
                        .map(Causes::wanted)
                        .distinct()
                        .limit(MOST)
                        .toList();
    }

    /** Of a resource whose fields differ from what is wanted. */
    List<Cause> ofDifference(Resource resource, List<FieldChange> fields) {
        if (wantsNothingNew(resource)) {
            return List.of(new Cause.Drift());
        }
        List<Cause> telling = resource.origins().stream()
                .filter(origin -> fields.stream().anyMatch(field -> speaksAbout(origin, field)))
                .map(Causes::wanted)
                .distinct()
                .limit(MOST)
                .toList();
        if (!telling.isEmpty()) {
            return telling;
        }
        return lastApplied.isPresent()
                ? resource.origins().stream()
                        .map(Causes::wanted)
                        .distinct()
                        .limit(MOST)
                        .toList()
                : List.of(new Cause.Drift());
    }

    private boolean wantsNothingNew(Resource resource) {
        return lastApplied
                .flatMap(stack -> stack.find(resource.id()))
                .filter(last -> desired.find(resource.id()).equals(Optional.of(last)))
                .isPresent();
    }

    /** {@code healthcheck-path} speaks about {@code healthCheck.path}, the rules of a spec about actions and conditions. */
    private static boolean speaksAbout(Origin origin, FieldChange change) {
        String root = change.field().contains(".")
                ? change.field().substring(0, change.field().indexOf('.'))
                : change.field();
        boolean ofRule = List.of("actions", "defaultActions", "conditions", "transforms", "priority")
                .contains(root);
        return (ofRule && origin.field().startsWith("spec."))
                || letters(origin.field()).contains(singular(letters(root)));
    }

    private static String letters(String text) {
        return NO_LETTER.matcher(text.toLowerCase(Locale.ROOT)).replaceAll("");
    }

    private static String singular(String word) {
        return word.endsWith("s") ? word.substring(0, word.length() - 1) : word;
    }

    private static Cause wanted(Origin origin) {
        return new Cause.Wanted(origin.subject(), origin.field(), origin.value());
    }
}

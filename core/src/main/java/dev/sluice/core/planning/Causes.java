package dev.sluice.core.planning;

import dev.sluice.core.model.Origin;
import dev.sluice.core.model.Resource;
import dev.sluice.core.model.Stack;
import dev.sluice.core.plan.Cause;
import dev.sluice.core.plan.FieldChange;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Finds out why something changes. With the stack that was last applied, a resource that wants nothing new has drifted;
 * without it, a difference counts as drift unless an annotation or field of the cluster speaks about it.
 */
final class Causes {
    /** More than these tell nobody more. */
    private static final int MOST = 3;

    /** Of everything that goes. */
    static final List<Cause> NOT_WANTED = List.of(new Cause.NotWanted());

    private static final List<Cause> DRIFT = List.of(new Cause.Drift());

    private final Optional<Stack> lastApplied;

    Causes(Optional<Stack> lastApplied) {
        this.lastApplied = lastApplied;
    }

    /** Of a resource that is created. */
    List<Cause> ofCreation(Resource resource) {
        return last(resource).equals(Optional.of(resource)) ? DRIFT : wanted(resource.origins());
    }

    /** Of a resource whose fields differ from what is wanted. */
    List<Cause> ofDifference(Resource resource, Collection<FieldChange> fields) {
        Optional<Resource> last = last(resource);
        if (last.equals(Optional.of(resource))) {
            return DRIFT;
        }
        List<Origin> telling = fields.stream()
                .flatMap(field -> FieldOrigins.of(field, resource.origins()).stream())
                .distinct()
                .toList();
        if (last.isEmpty()) {
            return telling.isEmpty() ? DRIFT : wanted(telling);
        }
        List<Origin> said = last.get().origins();
        return Stream.of(without(telling, said), telling, without(resource.origins(), said), resource.origins())
                .filter(origins -> !origins.isEmpty())
                .findFirst()
                .map(Causes::wanted)
                .orElse(DRIFT);
    }

    private Optional<Resource> last(Resource resource) {
        return lastApplied.flatMap(stack -> stack.find(resource.id()));
    }

    private static List<Origin> without(List<Origin> origins, List<Origin> others) {
        return origins.stream().filter(origin -> !others.contains(origin)).toList();
    }

    private static List<Cause> wanted(List<Origin> origins) {
        return origins.stream()
                .map(origin -> (Cause) new Cause.Wanted(origin.subject(), origin.field(), origin.value()))
                .distinct()
                .limit(MOST)
                .toList();
    }
}

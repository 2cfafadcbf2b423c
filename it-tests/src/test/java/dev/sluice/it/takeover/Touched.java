package dev.sluice.it.takeover;

import dev.sluice.core.cluster.ObjectKey;
import dev.sluice.core.model.StackId;
import dev.sluice.k8s.watch.ClusterEvents;
import java.util.List;
import java.util.SortedSet;
import java.util.concurrent.ConcurrentSkipListSet;

/** What a platform says has to be looked at. */
final class Touched implements ClusterEvents {
    private final SortedSet<StackId> stacks = new ConcurrentSkipListSet<>();
    private final SortedSet<ObjectKey> bindings = new ConcurrentSkipListSet<>();

    @Override
    public void stackTouched(StackId stack, Occasion occasion) {
        stacks.add(stack);
    }

    @Override
    public void bindingTouched(ObjectKey binding, Occasion occasion) {
        bindings.add(binding);
    }

    List<StackId> stacks() {
        return List.copyOf(stacks);
    }

    List<ObjectKey> bindings() {
        return List.copyOf(bindings);
    }
}

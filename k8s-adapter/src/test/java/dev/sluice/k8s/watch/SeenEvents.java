package dev.sluice.k8s.watch;

import dev.sluice.core.cluster.ObjectKey;
import dev.sluice.core.model.StackId;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Remembers what it is told, a line each. */
public final class SeenEvents implements ClusterEvents {
    private final List<String> lines = new CopyOnWriteArrayList<>();

    @Override
    public void stackTouched(StackId stack, Occasion occasion) {
        lines.add(occasion + " stack " + stack);
    }

    @Override
    public void bindingTouched(ObjectKey binding, Occasion occasion) {
        lines.add(occasion + " binding " + binding);
    }

    public List<String> lines() {
        return List.copyOf(lines);
    }

    public void clear() {
        lines.clear();
    }
}

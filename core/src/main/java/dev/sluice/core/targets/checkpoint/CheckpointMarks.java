package dev.sluice.core.targets.checkpoint;

import static java.util.Objects.requireNonNull;

import dev.sluice.core.cluster.ObjectKey;
import dev.sluice.core.cluster.TargetGroupBinding;
import dev.sluice.core.port.Bindings;
import dev.sluice.core.port.PortException;
import dev.sluice.core.targets.endpoint.Endpoint;
import java.time.Clock;
import java.util.Collection;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Writes checkpoints. Every path that touches targets clears the mark first, so that a pass that breaks off, or a
 * clean-up, is never taken for done. The view of the cluster may show a binding as it was before this process wrote to
 * it: until it has caught up, its mark is neither believed nor taken for cleared. Throws {@link PortException}; safe
 * for use by several threads.
 */
public final class CheckpointMarks {
    private final Bindings bindings;
    private final Clock clock;
    private final Checkpoint checkpoint = new Checkpoint();
    /** What this process wrote last, until the view shows it. */
    private final Map<ObjectKey, String> unseen = new ConcurrentHashMap<>();

    public CheckpointMarks(Bindings bindings, Clock clock) {
        this.bindings = requireNonNull(bindings, "bindings");
        this.clock = requireNonNull(clock, "clock");
    }

    /** What the binding carries, and what it would if these endpoints were its targets. */
    public Mark of(TargetGroupBinding binding, Collection<? extends Endpoint> endpoints) {
        return new Mark(binding.key(), stored(binding), checkpoint.of(binding.spec(), endpoints));
    }

    /** The mark as it is after nothing is taken for done any more. */
    public Mark cleared(Mark mark) {
        write(mark, Checkpoint.NONE);
        return new Mark(mark.binding(), Checkpoint.NONE, mark.computed());
    }

    /** Nothing about the binding is taken for done any more. */
    public void clear(TargetGroupBinding binding) {
        write(new Mark(binding.key(), stored(binding), Checkpoint.NONE), Checkpoint.NONE);
    }

    /** The binding is gone. */
    public void forget(ObjectKey binding) {
        unseen.remove(binding);
    }

    /** The pass is done. */
    public void store(Mark mark) {
        write(mark, mark.computed());
    }

    private String stored(TargetGroupBinding binding) {
        String shown = Checkpoint.storedOn(binding);
        unseen.remove(binding.key(), shown);
        return unseen.containsKey(binding.key()) ? Checkpoint.UNCERTAIN : shown;
    }

    private void write(Mark mark, String value) {
        if (mark.stored().equals(value)) {
            return;
        }
        // Until the answer is there, the mark may have been written or not.
        unseen.put(mark.binding(), Checkpoint.UNCERTAIN);
        try {
            bindings.setCheckpoint(mark.binding(), value, clock.instant().getEpochSecond());
            unseen.put(mark.binding(), value);
        } catch (PortException e) {
            throw new PortException(
                    e.kind(),
                    e.action(),
                    e.code(),
                    "failed to update targetGroupBinding checkpoint: " + mark.binding() + ": " + e.getMessage(),
                    e);
        }
    }

    /** The checkpoint that a binding carries and the one that its endpoints and spec give now. */
    public record Mark(ObjectKey binding, String stored, String computed) {
        public Mark {
            requireNonNull(binding, "binding");
            requireNonNull(stored, "stored");
            requireNonNull(computed, "computed");
        }

        public boolean isUnchanged() {
            return stored.equals(computed);
        }
    }
}

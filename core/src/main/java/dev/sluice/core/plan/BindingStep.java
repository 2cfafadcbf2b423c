package dev.sluice.core.plan;

import static java.util.Objects.requireNonNull;

import dev.sluice.core.cluster.ObjectKey;
import dev.sluice.core.cluster.SortedMaps;
import dev.sluice.core.cluster.TargetGroupBinding;
import dev.sluice.core.model.DesiredBinding;
import java.util.SortedMap;

/** TargetGroupBinding objects. */
public sealed interface BindingStep extends Step {

    record CreateBinding(DesiredBinding desired, SortedMap<String, String> labels) implements BindingStep {
        public CreateBinding {
            requireNonNull(desired, "desired");
            labels = SortedMaps.copyOf(labels);
        }

        @Override
        public String action() {
            return "CreateTargetGroupBinding";
        }
    }

    /** Sets spec, labels and annotations, and waits until the binding's own loop has seen it. */
    record UpdateBinding(TargetGroupBinding existing, DesiredBinding desired, SortedMap<String, String> labels)
            implements BindingStep {
        public UpdateBinding {
            requireNonNull(existing, "existing");
            requireNonNull(desired, "desired");
            labels = SortedMaps.copyOf(labels);
        }

        @Override
        public String action() {
            return "PatchTargetGroupBinding";
        }
    }

    /** Deletes the object and waits until it is gone, which its own loop lets happen when its targets are out. */
    record DeleteBinding(ObjectKey key) implements BindingStep {
        public DeleteBinding {
            requireNonNull(key, "key");
        }

        @Override
        public String action() {
            return "DeleteTargetGroupBinding";
        }
    }
}

package dev.sluice.k8s.watch;

import dev.sluice.core.cluster.ObjectKey;
import dev.sluice.core.model.StackId;

/** Is told what has to be reconciled. Called from the watch's threads; must return at once and never throw. */
public interface ClusterEvents {
    void stackTouched(StackId stack, Occasion occasion);

    void bindingTouched(ObjectKey binding, Occasion occasion);

    /** Why something has to be looked at. */
    enum Occasion {
        /** An object changed. */
        CHANGE,
        /** Nothing is known to have changed: the first look, or the periodic one. */
        VERIFICATION
    }
}

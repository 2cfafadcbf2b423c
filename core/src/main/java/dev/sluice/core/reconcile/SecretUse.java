package dev.sluice.core.reconcile;

import dev.sluice.core.cluster.ObjectKey;
import dev.sluice.core.model.StackId;
import java.util.SortedSet;

/** Is told which Secrets a deployed stack was made from, so that their changes bring on a new build. */
@FunctionalInterface
public interface SecretUse {
    void uses(StackId stack, SortedSet<ObjectKey> secrets);
}

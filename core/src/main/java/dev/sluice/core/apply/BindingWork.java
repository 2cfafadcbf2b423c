package dev.sluice.core.apply;

import dev.sluice.core.cluster.ObjectKey;
import dev.sluice.core.cluster.TargetGroupBinding;
import dev.sluice.core.model.DesiredBinding;
import dev.sluice.core.plan.BindingSpec;
import dev.sluice.core.plan.BindingStep;
import dev.sluice.core.port.Bindings;
import dev.sluice.core.port.PortException;

/** Runs the steps of TargetGroupBinding objects, and waits for the bindings' own loop where the next steps need it. */
final class BindingWork {
    private final Tools tools;
    private final Bindings bindings;

    BindingWork(Tools tools, Bindings bindings) {
        this.tools = tools;
        this.bindings = bindings;
    }

    void run(BindingStep step) {
        switch (step) {
            case BindingStep.CreateBinding create ->
                bindings.create(create.desired().key(), create.labels(), spec(create.desired()));
            case BindingStep.UpdateBinding update -> update(update);
            case BindingStep.DeleteBinding delete -> {
                bindings.delete(delete.key());
                tools.retries().run(Patience.BINDING_DELETED, () -> expectGone(delete.key()));
            }
        }
    }

    private TargetGroupBinding.Spec spec(DesiredBinding desired) {
        return BindingSpec.of(tools.run().resolution().of(desired));
    }

    private void update(BindingStep.UpdateBinding step) {
        TargetGroupBinding updated = bindings.update(step.existing(), step.labels(), spec(step.desired()));
        long generation = updated.meta().generation();
        tools.retries().run(Patience.BINDING_OBSERVED, () -> expectObserved(updated.key(), generation));
    }

    private void expectObserved(ObjectKey key, long generation) {
        boolean observed = bindings.find(key)
                .filter(binding -> binding.observedGeneration() >= generation)
                .isPresent();
        if (!observed) {
            throw notYet(
                    Patience.BINDING_OBSERVED,
                    "TargetGroupBinding " + key + ": generation " + generation + " has not been observed");
        }
    }

    private void expectGone(ObjectKey key) {
        if (bindings.find(key).isPresent()) {
            throw notYet(Patience.BINDING_DELETED, "TargetGroupBinding " + key + " is still there");
        }
    }

    private static PortException notYet(Patience patience, String message) {
        return new PortException(
                PortException.Kind.UNAVAILABLE, "GetTargetGroupBinding", patience.retriedCode(), message);
    }
}

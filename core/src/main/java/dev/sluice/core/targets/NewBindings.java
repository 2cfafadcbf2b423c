package dev.sluice.core.targets;

import dev.sluice.core.admission.BindingCheck;
import dev.sluice.core.admission.BindingDefaults;
import dev.sluice.core.admission.Denial;
import dev.sluice.core.cluster.TargetGroupBinding;
import dev.sluice.core.port.Bindings;
import dev.sluice.core.port.PortException;
import java.util.Optional;

/**
 * Does for bindings that no webhook has seen what admission would have done: what their authors left unset is filled in
 * from the target group, unless the whole would have been refused. A binding of old that can be worked on stays as it
 * is.
 */
final class NewBindings {
    private final BindingDefaults defaults;
    private final BindingCheck check;
    private final Bindings bindings;

    NewBindings(BindingDefaults defaults, BindingCheck check, Bindings bindings) {
        this.defaults = defaults;
        this.check = check;
        this.bindings = bindings;
    }

    /** The binding as it is stored from now on, or why it cannot be worked on. */
    Answer admit(TargetGroupBinding binding) {
        if (BindingDefaults.areOn(binding.spec()) || !needsThem(binding)) {
            return new Answer.Admitted(binding);
        }
        return switch (defaults.fill(binding.spec())) {
            case BindingDefaults.Answer.Denied denied -> refused(binding, denied.denial());
            case BindingDefaults.Answer.Filled filled -> checked(binding, filled.spec());
        };
    }

    private static boolean needsThem(TargetGroupBinding binding) {
        boolean isNew = !binding.meta().finalizers().contains(TargetGroupBinding.FINALIZER);
        return isNew
                || binding.spec().targetType().isEmpty()
                || binding.spec().targetGroupArn().isEmpty();
    }

    private Answer checked(TargetGroupBinding binding, TargetGroupBinding.Spec filled) {
        Optional<Denial> denial =
                check.onCreation(new TargetGroupBinding(binding.meta(), filled, binding.observedGeneration()));
        return denial.map(found -> refused(binding, found)).orElseGet(() -> write(binding, filled));
    }

    private Answer write(TargetGroupBinding binding, TargetGroupBinding.Spec filled) {
        try {
            return new Answer.Admitted(bindings.complete(binding, filled));
        } catch (PortException e) {
            return new Answer.Refused(String.valueOf(e.getMessage()));
        }
    }

    private static Answer refused(TargetGroupBinding binding, Denial denial) {
        String message = denial.message();
        return new Answer.Refused(
                binding.spec().targetType().isEmpty()
                        ? "targetType is not specified: " + binding.key() + ": " + message
                        : message);
    }

    /** What became of a binding. */
    sealed interface Answer {
        record Admitted(TargetGroupBinding binding) implements Answer {}

        record Refused(String message) implements Answer {}
    }
}

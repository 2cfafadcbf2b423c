package dev.sluice.core.settings;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/** Which gates are open. */
public record FeatureGates(Set<FeatureGate> enabled) {
    public FeatureGates {
        Set<FeatureGate> copy = EnumSet.noneOf(FeatureGate.class);
        copy.addAll(enabled);
        enabled = Collections.unmodifiableSet(copy);
    }

    public static FeatureGates defaults() {
        return of(Map.of());
    }

    /** Upstream's defaults with the given exceptions. */
    public static FeatureGates of(Map<FeatureGate, Boolean> exceptions) {
        Set<FeatureGate> open = EnumSet.noneOf(FeatureGate.class);
        for (FeatureGate gate : FeatureGate.values()) {
            if (exceptions.getOrDefault(gate, gate.enabledByDefault())) {
                open.add(gate);
            }
        }
        return new FeatureGates(open);
    }

    public boolean isEnabled(FeatureGate gate) {
        return enabled.contains(gate);
    }
}

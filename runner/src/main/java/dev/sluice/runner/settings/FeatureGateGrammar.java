package dev.sluice.runner.settings;

import dev.sluice.core.settings.FeatureGate;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;

/** {@code --feature-gates=Name=bool,...}. Gates of features that are not here yet are taken by name and kept apart. */
final class FeatureGateGrammar {
    static final ValueType<Map<FeatureGate, Boolean>> TYPE =
            new ValueType<>("gates", FeatureGateGrammar::parse, FeatureGateGrammar::merged);

    /** Upstream's gates that concern Gateways and accelerators; taken so that a manifest need not change. */
    private static final Set<String> WITHOUT_EFFECT = Set.of(
            "NLBGatewayAPI",
            "ALBGatewayAPI",
            "GatewayListenerSet",
            "GlobalAcceleratorController",
            "ALBTargetControlAgent");

    private FeatureGateGrammar() {}

    private static Map<FeatureGate, Boolean> parse(String text) {
        Map<FeatureGate, Boolean> gates = new EnumMap<>(FeatureGate.class);
        for (String item : text.split(",", -1)) {
            if (!item.isBlank()) {
                parseItem(item, gates);
            }
        }
        return Collections.unmodifiableMap(gates);
    }

    private static void parseItem(String item, Map<FeatureGate, Boolean> gates) {
        int equals = item.indexOf('=');
        if (equals < 0) {
            throw new IllegalArgumentException(
                    "failed to parse feature-gates settings due to invalid mapStringBool: " + item);
        }
        String name = item.substring(0, equals).trim();
        boolean open = FlagGrammar.bool(item.substring(equals + 1).trim());
        FeatureGate gate = named(name);
        if (gate != null) {
            gates.put(gate, open);
        } else if (!WITHOUT_EFFECT.contains(name)) {
            throw new IllegalArgumentException("unknown feature: " + name);
        }
    }

    private static @org.jspecify.annotations.Nullable FeatureGate named(String name) {
        return Arrays.stream(FeatureGate.values())
                .filter(gate -> gate.gateName().equals(name))
                .findFirst()
                .orElse(null);
    }

    private static Map<FeatureGate, Boolean> merged(
            Map<FeatureGate, Boolean> former, Map<FeatureGate, Boolean> latter) {
        Map<FeatureGate, Boolean> both = new EnumMap<>(FeatureGate.class);
        both.putAll(former);
        both.putAll(latter);
        return Collections.unmodifiableMap(both);
    }
}

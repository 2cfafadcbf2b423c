package dev.sluice.runner.settings;

import java.time.Duration;
import java.util.List;

/** Upstream's flags for controllers that are not part of this one; taken so that a manifest need not change. */
final class ReservedFlags {
    static final Setting<Integer> SERVICE_MAX_CONCURRENT_RECONCILES =
            new Setting<>("service-max-concurrent-reconciles", FlagGrammar.INT, "3", "Services reconciled at once.");
    static final Setting<Integer> GATEWAY_CLASS_MAX_CONCURRENT_RECONCILES = new Setting<>(
            "gateway-class-max-concurrent-reconciles", FlagGrammar.INT, "3", "GatewayClasses reconciled at once.");
    static final Setting<Integer> ALB_GATEWAY_MAX_CONCURRENT_RECONCILES = new Setting<>(
            "alb-gateway-max-concurrent-reconciles", FlagGrammar.INT, "3", "ALB Gateways reconciled at once.");
    static final Setting<Integer> NLB_GATEWAY_MAX_CONCURRENT_RECONCILES = new Setting<>(
            "nlb-gateway-max-concurrent-reconciles", FlagGrammar.INT, "3", "NLB Gateways reconciled at once.");
    static final Setting<Integer> GLOBALACCELERATOR_MAX_CONCURRENT_RECONCILES = new Setting<>(
            "globalaccelerator-max-concurrent-reconciles", FlagGrammar.INT, "1", "Accelerators reconciled at once.");
    static final Setting<Duration> GLOBALACCELERATOR_MAX_EXPONENTIAL_BACKOFF_DELAY = new Setting<>(
            "globalaccelerator-max-exponential-backoff-delay",
            FlagGrammar.DURATION,
            "16m40s",
            "The longest pause after repeated failures of an accelerator.");

    static final List<Setting<?>> ALL = List.of(
            SERVICE_MAX_CONCURRENT_RECONCILES,
            GATEWAY_CLASS_MAX_CONCURRENT_RECONCILES,
            ALB_GATEWAY_MAX_CONCURRENT_RECONCILES,
            NLB_GATEWAY_MAX_CONCURRENT_RECONCILES,
            GLOBALACCELERATOR_MAX_CONCURRENT_RECONCILES,
            GLOBALACCELERATOR_MAX_EXPONENTIAL_BACKOFF_DELAY);

    private ReservedFlags() {}
}

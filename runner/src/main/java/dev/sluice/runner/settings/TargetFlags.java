package dev.sluice.runner.settings;

import java.time.Duration;
import java.util.List;

/** Flags on targets and their bindings. */
final class TargetFlags {
    static final Setting<Integer> TARGETGROUPBINDING_MAX_CONCURRENT_RECONCILES = new Setting<>(
            "targetgroupbinding-max-concurrent-reconciles",
            FlagGrammar.INT,
            "3",
            "How many bindings are reconciled at once.");
    static final Setting<Duration> TARGETGROUPBINDING_MAX_EXPONENTIAL_BACKOFF_DELAY = new Setting<>(
            "targetgroupbinding-max-exponential-backoff-delay",
            FlagGrammar.DURATION,
            "16m40s",
            "The longest pause after repeated failures of a binding.");
    static final Setting<Duration> TARGETGROUPBINDING_REQUEUE_DURATION = new Setting<>(
            "targetgroupbinding-requeue-duration",
            FlagGrammar.DURATION,
            "15s",
            "Pause while waiting for target health or networking.");
    static final Setting<Integer> MAX_TARGETS_PER_TARGET_GROUP = new Setting<>(
            "max-targets-per-target-group",
            FlagGrammar.INT,
            "0",
            "The most targets that are registered in one target group; 0 for no limit.");
    static final Setting<Boolean> ENABLE_POD_READINESS_GATE_INJECT = new Setting<>(
            "enable-pod-readiness-gate-inject",
            FlagGrammar.BOOL,
            "true",
            "Inject readiness gates into pods at admission.");
    static final Setting<String> QUIC_ENVIRONMENT_VARIABLE_NAME = new Setting<>(
            "quic-environment-variable-name",
            FlagGrammar.STRING,
            "AWS_LBC_QUIC_SERVER_ID",
            "Environment variable that carries a pod's QUIC server id.");

    static final List<Setting<?>> ALL = List.of(
            TARGETGROUPBINDING_MAX_CONCURRENT_RECONCILES,
            TARGETGROUPBINDING_MAX_EXPONENTIAL_BACKOFF_DELAY,
            TARGETGROUPBINDING_REQUEUE_DURATION,
            MAX_TARGETS_PER_TARGET_GROUP,
            ENABLE_POD_READINESS_GATE_INJECT,
            QUIC_ENVIRONMENT_VARIABLE_NAME);

    private TargetFlags() {}
}

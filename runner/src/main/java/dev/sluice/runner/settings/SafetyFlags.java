package dev.sluice.runner.settings;

import java.util.List;

/** Flags of our own that keep load balancers safe; off by default. */
final class SafetyFlags {
    static final Setting<Boolean> OBSERVE_ONLY = new Setting<>(
            "observe-only", FlagGrammar.BOOL, "false", "Plan and report, but change nothing in AWS or Kubernetes.");
    static final Setting<String> PROTECT_DELETION = new Setting<>(
            "protect-deletion",
            FlagGrammar.STRING,
            "off",
            "honour: never switch off a load balancer's deletion protection; off: as upstream does.");
    static final Setting<String> MAX_DELETIONS_PER_WINDOW = new Setting<>(
            "max-deletions-per-window",
            FlagGrammar.STRING,
            "",
            "N/DURATION: how many load balancers may be deleted within that time before an acknowledgement is needed; empty for no limit.");

    static final List<Setting<?>> ALL = List.of(OBSERVE_ONLY, PROTECT_DELETION, MAX_DELETIONS_PER_WINDOW);

    private SafetyFlags() {}
}

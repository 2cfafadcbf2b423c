package dev.sluice.runner.settings;

import java.util.List;

/** Flags on what is attached to load balancers. */
final class AddOnFlags {
    static final Setting<Boolean> ENABLE_SHIELD =
            new Setting<>("enable-shield", FlagGrammar.BOOL, "true", "Reconcile Shield Advanced protections.");
    static final Setting<Boolean> ENABLE_WAF =
            new Setting<>("enable-waf", FlagGrammar.BOOL, "true", "Reconcile WAF classic associations.");
    static final Setting<Boolean> ENABLE_WAFV2 =
            new Setting<>("enable-wafv2", FlagGrammar.BOOL, "true", "Reconcile WAFv2 associations.");

    static final List<Setting<?>> ALL = List.of(ENABLE_SHIELD, ENABLE_WAF, ENABLE_WAFV2);

    private AddOnFlags() {}
}

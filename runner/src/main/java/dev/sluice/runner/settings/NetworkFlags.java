package dev.sluice.runner.settings;

import java.util.List;
import java.util.SortedMap;

/** Flags on security groups. */
final class NetworkFlags {
    static final Setting<Boolean> ENABLE_BACKEND_SECURITY_GROUP = new Setting<>(
            "enable-backend-security-group",
            FlagGrammar.BOOL,
            "true",
            "Share one security group between load balancers as the source of traffic to targets.");
    static final Setting<String> BACKEND_SECURITY_GROUP = new Setting<>(
            "backend-security-group", FlagGrammar.STRING, "", "Id of that security group; empty to create one.");
    static final Setting<Boolean> ENABLE_MANAGE_BACKEND_SECURITY_GROUP_RULES = new Setting<>(
            "enable-manage-backend-security-group-rules",
            FlagGrammar.BOOL,
            "false",
            "Manage rules on targets also where an annotation names the security groups.");
    static final Setting<Boolean> DISABLE_RESTRICTED_SG_RULES = new Setting<>(
            "disable-restricted-sg-rules",
            FlagGrammar.BOOL,
            "false",
            "Open all ports of targets instead of the ranges in use.");
    static final Setting<SortedMap<String, String>> SERVICE_TARGET_ENI_SECURITY_GROUP_TAGS = new Setting<>(
            "service-target-eni-security-group-tags",
            FlagGrammar.STRING_MAP,
            "",
            "Further tags that pick the security group of a target's network interface.");

    static final List<Setting<?>> ALL = List.of(
            ENABLE_BACKEND_SECURITY_GROUP,
            BACKEND_SECURITY_GROUP,
            ENABLE_MANAGE_BACKEND_SECURITY_GROUP_RULES,
            DISABLE_RESTRICTED_SG_RULES,
            SERVICE_TARGET_ENI_SECURITY_GROUP_TAGS);

    private NetworkFlags() {}
}

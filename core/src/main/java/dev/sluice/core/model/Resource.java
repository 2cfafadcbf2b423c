package dev.sluice.core.model;

import java.util.List;

/** A resource that a stack wants to exist. */
public sealed interface Resource
        permits SecurityGroup,
                ManagedCertificate,
                TargetGroup,
                LoadBalancer,
                Listener,
                ListenerRule,
                DesiredBinding,
                Wafv2Association,
                WafClassicAssociation,
                ShieldProtection,
                FrontendNlbTargets {
    ResourceId id();

    /** Where in the cluster this resource comes from, most telling first. */
    List<Origin> origins();
}

package dev.sluice.core.gate;

import dev.sluice.core.port.Bindings;
import dev.sluice.core.port.Cloud;
import dev.sluice.core.port.IngressWriter;
import dev.sluice.core.port.PodConditions;
import dev.sluice.core.port.TrackedTargets;

/** Ports whose writes pass a gate. Events are not gated: they are how a controller that only observes speaks. */
public final class Gated {
    private Gated() {}

    public static Cloud cloud(Cloud behind, WriteGate gate) {
        return new Cloud(
                new GatedLoadBalancers(behind.loadBalancers(), gate),
                new GatedListeners(behind.listeners(), gate),
                new GatedListenerRules(behind.listenerRules(), gate),
                new GatedTargetGroups(behind.targetGroups(), gate),
                (role, externalId) -> new GatedTargets(behind.targets().assuming(role, externalId), gate),
                new GatedElbTags(behind.elbTags(), gate),
                behind.trustStores(),
                new GatedSecurityGroups(behind.securityGroups(), gate),
                behind.network(),
                new GatedCertificates(behind.certificates(), gate),
                new GatedDnsZones(behind.dnsZones(), gate),
                new GatedWebAcls(behind.webAcls(), gate),
                new GatedClassicWebAcls(behind.classicWebAcls(), gate),
                new GatedShieldProtections(behind.shieldProtections(), gate));
    }

    public static Bindings bindings(Bindings behind, WriteGate gate) {
        return new GatedBindings(behind, gate);
    }

    public static IngressWriter ingresses(IngressWriter behind, WriteGate gate) {
        return new GatedIngressWriter(behind, gate);
    }

    public static PodConditions podConditions(PodConditions behind, WriteGate gate) {
        return new GatedPodConditions(behind, gate);
    }

    public static TrackedTargets trackedTargets(TrackedTargets behind, WriteGate gate) {
        return new GatedTrackedTargets(behind, gate);
    }
}

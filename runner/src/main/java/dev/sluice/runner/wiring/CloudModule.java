package dev.sluice.runner.wiring;

import static com.google.inject.multibindings.OptionalBinder.newOptionalBinder;
import static java.util.Objects.requireNonNull;

import com.google.inject.AbstractModule;
import dev.sluice.core.port.Certificates;
import dev.sluice.core.port.ClassicWebAcls;
import dev.sluice.core.port.Cloud;
import dev.sluice.core.port.DnsZones;
import dev.sluice.core.port.ElbTags;
import dev.sluice.core.port.ListenerRules;
import dev.sluice.core.port.Listeners;
import dev.sluice.core.port.LoadBalancers;
import dev.sluice.core.port.Network;
import dev.sluice.core.port.SecurityGroups;
import dev.sluice.core.port.ShieldProtections;
import dev.sluice.core.port.TargetGroups;
import dev.sluice.core.port.TargetsByRole;
import dev.sluice.core.port.TrustStores;
import dev.sluice.core.port.WebAcls;
import jakarta.inject.Singleton;

/** Binds every AWS port to that of the given cloud, each as a default that an extension may replace. */
final class CloudModule extends AbstractModule {
    private final Cloud defaults;

    CloudModule(Cloud defaults) {
        this.defaults = requireNonNull(defaults, "defaults");
    }

    @Override
    protected void configure() {
        port(LoadBalancers.class, defaults.loadBalancers());
        port(Listeners.class, defaults.listeners());
        port(ListenerRules.class, defaults.listenerRules());
        port(TargetGroups.class, defaults.targetGroups());
        port(TargetsByRole.class, defaults.targets());
        port(ElbTags.class, defaults.elbTags());
        port(TrustStores.class, defaults.trustStores());
        port(SecurityGroups.class, defaults.securityGroups());
        port(Network.class, defaults.network());
        port(Certificates.class, defaults.certificates());
        port(DnsZones.class, defaults.dnsZones());
        port(WebAcls.class, defaults.webAcls());
        port(ClassicWebAcls.class, defaults.classicWebAcls());
        port(ShieldProtections.class, defaults.shieldProtections());
        bind(Cloud.class).toConstructor(RecordConstructor.of(Cloud.class)).in(Singleton.class);
    }

    private <P> void port(Class<P> port, P byDefault) {
        newOptionalBinder(binder(), port).setDefault().toInstance(byDefault);
    }
}

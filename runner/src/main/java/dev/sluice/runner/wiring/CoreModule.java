package dev.sluice.runner.wiring;

import static java.util.Objects.requireNonNull;

import com.google.inject.AbstractModule;
import com.google.inject.Provides;
import dev.sluice.core.cluster.ClusterView;
import dev.sluice.core.facts.CloudFacts;
import dev.sluice.core.facts.FactCache;
import dev.sluice.core.facts.RecordedFacts;
import dev.sluice.core.ingress.IngressStackBuilder;
import dev.sluice.core.inventory.Known;
import dev.sluice.core.observe.InventoryLoadBalancers;
import dev.sluice.core.port.Cloud;
import dev.sluice.core.port.Pause;
import dev.sluice.core.reconcile.IngressParts;
import dev.sluice.core.securitygroup.BackendSecurityGroup;
import dev.sluice.core.settings.ControllerSettings;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.random.RandomGenerator;

/** Binds what the core needs once per process, whatever the cluster and the cloud are: settings, clock, memory. */
final class CoreModule extends AbstractModule {
    private final ControllerSettings settings;
    private final ExecutorService calls;
    private final Surroundings surroundings;

    /** @param calls runs AWS calls that may go at the same time */
    CoreModule(ControllerSettings settings, ExecutorService calls, Surroundings surroundings) {
        this.settings = requireNonNull(settings, "settings");
        this.calls = requireNonNull(calls, "calls");
        this.surroundings = requireNonNull(surroundings, "surroundings");
    }

    @Override
    protected void configure() {
        bind(ControllerSettings.class).toInstance(settings);
        bind(Clock.class).toInstance(surroundings.clock());
        bind(Executor.class).toInstance(calls);
        bind(Pause.class).toInstance(surroundings.pause());
        bind(RandomGenerator.class).toInstance(surroundings.random());
    }

    @Provides
    @Singleton
    Known known(Cloud cloud, Clock clock) {
        return Known.of(cloud, settings, clock);
    }

    @Provides
    @Singleton
    FactCache factCache(Clock clock) {
        return new FactCache(clock);
    }

    @Provides
    @Singleton
    BackendSecurityGroup backendSecurityGroup(Cloud cloud, ClusterView cluster, Pause pause) {
        return new BackendSecurityGroup(cloud.securityGroups(), cluster, settings, pause);
    }

    @Provides
    @Singleton
    CloudFacts facts(Cloud cloud, FactCache cache, Known known, BackendSecurityGroup backendSecurityGroup) {
        return new CloudFacts(
                cloud, cache, settings, new InventoryLoadBalancers(known.inventory(), settings), backendSecurityGroup);
    }

    @Provides
    @Singleton
    IngressParts.Build build(ClusterView cluster, CloudFacts facts) {
        IngressStackBuilder builder = new IngressStackBuilder(settings);
        return group -> builder.build(group, cluster, new RecordedFacts(facts));
    }
}

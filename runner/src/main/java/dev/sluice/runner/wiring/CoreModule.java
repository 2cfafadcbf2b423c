package dev.sluice.runner.wiring;

import static java.util.Objects.requireNonNull;

import com.google.inject.AbstractModule;
import dev.sluice.core.port.Pause;
import dev.sluice.core.settings.ControllerSettings;
import java.time.Clock;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.random.RandomGenerator;

/** Binds what the core needs whatever the cluster and the cloud are: settings, threads, time and chance. */
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
}

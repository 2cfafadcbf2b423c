package dev.sluice.it.stage;

import static dev.sluice.it.stage.Patience.awaiting;

import dev.sluice.k8s.platform.Platform;
import dev.sluice.runner.access.OpenCloud;
import dev.sluice.runner.controller.ControllerLaunch;
import dev.sluice.runner.settings.Configuration;
import dev.sluice.runner.settings.FlagValues;
import dev.sluice.runner.settings.SettingsReader;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/** The whole controller in this process. */
public final class EmbeddedController implements AutoCloseable {
    /** Pauses of a controller whose AWS takes no time of its own. */
    private static final Map<String, String> FLAGS = Map.of(
            "cluster-name", "demo",
            "enable-leader-election", "false",
            "metrics-bind-addr", "0",
            "health-probe-bind-addr", "0",
            "targetgroupbinding-requeue-duration", "100ms",
            "targetgroupbinding-max-exponential-backoff-delay", "1s");

    private final ControllerLaunch launch;
    private final Thread running;

    private EmbeddedController(ControllerLaunch launch, Thread running) {
        this.launch = launch;
        this.running = running;
    }

    public static EmbeddedController start(
            Map<String, String> moreFlags, Function<Configuration, Platform> cluster, OpenCloud aws) {
        Map<String, List<String>> flags = new TreeMap<>();
        FLAGS.forEach((name, value) -> flags.put(name, List.of(value)));
        moreFlags.forEach((name, value) -> flags.put(name, List.of(value)));
        ControllerLaunch launch = new ControllerLaunch(SettingsReader.read(FlagValues.parse(flags)));
        Thread running = Thread.ofPlatform()
                .name("controller")
                .start(() -> launch.run(
                        (configuration, meters) -> cluster.apply(configuration), (configuration, meters) -> aws));
        return new EmbeddedController(launch, running);
    }

    @Override
    public void close() {
        launch.requestStop();
        awaiting().until(() -> !running.isAlive());
    }
}

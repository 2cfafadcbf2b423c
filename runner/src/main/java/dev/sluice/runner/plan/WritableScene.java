package dev.sluice.runner.plan;

import static java.util.Objects.requireNonNull;

import dev.sluice.aws.call.CallListener;
import dev.sluice.aws.simulated.SimulatedAws;
import dev.sluice.aws.simulated.world.Account;
import dev.sluice.core.cluster.ClusterView;
import dev.sluice.core.port.Bindings;
import dev.sluice.k8s.call.KubernetesAccess;
import dev.sluice.k8s.call.KubernetesApi;
import dev.sluice.k8s.call.Pause;
import dev.sluice.k8s.manifest.ManifestWorld;
import dev.sluice.k8s.write.ApiBindings;
import dev.sluice.runner.access.OpenCloud;
import dev.sluice.runner.access.StateFile;
import dev.sluice.runner.offline.Scene;
import dev.sluice.runner.process.Stoppable;
import dev.sluice.runner.settings.Configuration;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Optional;

/** A scene that may be changed: its AWS, and the bindings of its cluster. Close it when nothing is written any more. */
public record WritableScene(Scene scene, Bindings bindings, Stoppable stop) implements AutoCloseable {
    public WritableScene {
        requireNonNull(scene, "scene");
        requireNonNull(bindings, "bindings");
        requireNonNull(stop, "stop");
    }

    /** The AWS of a state file, which is kept in the file; bindings are gone with the process. */
    public static WritableScene recorded(ClusterView cluster, Path awsState, Configuration configuration) {
        SimulatedAws aws = StateFile.load(awsState);
        aws.keepIn(awsState);
        Account account = aws.world().account();
        ManifestWorld memory = new ManifestWorld(awsState, Optional.empty(), InstantSource.system());
        return new WritableScene(
                new Scene(cluster, aws.cloud(), configuration.controller(account.vpcId(), account.region())),
                memory.bindings(),
                memory::close);
    }

    /** AWS itself and the cluster of the flags. */
    public static WritableScene live(ClusterView cluster, Configuration configuration, String version) {
        KubernetesApi api =
                KubernetesApi.of(new KubernetesAccess(configuration.kubernetes().kubeconfig()).client());
        OpenCloud aws = OpenCloud.live(configuration, version, CallListener.none());
        return new WritableScene(
                new Scene(cluster, aws.ports(), configuration.controller(aws.vpcId(), aws.region())),
                new ApiBindings(
                        api, configuration.kubernetes().watchNamespace(), InstantSource.system(), Pause.sleeping()),
                aws.stop());
    }

    @Override
    public void close() {
        stop.close();
    }
}

package dev.sluice.runner.offline;

import static java.util.Objects.requireNonNull;

import dev.sluice.core.cluster.ClusterView;
import dev.sluice.core.facts.CloudFacts;
import dev.sluice.core.facts.Facts;
import dev.sluice.core.port.Cloud;
import dev.sluice.core.settings.ControllerSettings;
import java.time.Clock;

/** What a command looks at: a cluster, the AWS that its load balancers are in, and the controller's settings. */
public record Scene(ClusterView cluster, Cloud cloud, ControllerSettings settings) {
    public Scene {
        requireNonNull(cluster, "cluster");
        requireNonNull(cloud, "cloud");
        requireNonNull(settings, "settings");
    }

    /** Facts of this moment, for one run. Reads AWS when asked and changes nothing. */
    public Facts facts() {
        return CloudFacts.ofOneRun(cloud, cluster, settings, Clock.systemUTC());
    }
}

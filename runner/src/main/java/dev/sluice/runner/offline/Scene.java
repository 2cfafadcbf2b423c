package dev.sluice.runner.offline;

import static java.util.Objects.requireNonNull;

import dev.sluice.core.cluster.ClusterView;
import dev.sluice.core.facts.CloudFacts;
import dev.sluice.core.facts.FactCache;
import dev.sluice.core.facts.Facts;
import dev.sluice.core.facts.RecordedFacts;
import dev.sluice.core.facts.TaggedLoadBalancers;
import dev.sluice.core.naming.TrackingTags;
import dev.sluice.core.port.Cloud;
import dev.sluice.core.securitygroup.BackendSecurityGroup;
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
        TrackingTags tracking = TrackingTags.ingress(settings.identity().clusterName());
        return new RecordedFacts(new CloudFacts(
                cloud,
                new FactCache(Clock.systemUTC()),
                settings,
                new TaggedLoadBalancers(cloud.loadBalancers(), cloud.elbTags(), tracking),
                new BackendSecurityGroup(cloud.securityGroups(), cluster, settings, Thread::sleep)));
    }
}

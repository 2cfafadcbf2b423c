package dev.sluice.runner.metrics;

import static java.util.Comparator.comparing;

import dev.sluice.core.cluster.ClusterView;
import dev.sluice.core.cluster.TargetGroupBinding;
import dev.sluice.core.naming.StackLabels;
import io.prometheus.metrics.core.metrics.GaugeWithCallback;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import java.util.NavigableSet;
import java.util.TreeSet;

/** What the cluster holds for this controller: how many objects, and which target groups it made for which Services. */
public final class ClusterMeters {
    private final ClusterView cluster;

    private ClusterMeters(ClusterView cluster) {
        this.cluster = cluster;
    }

    /** Meters that look at the cluster whenever somebody reads them. */
    public static void register(PrometheusRegistry registry, ClusterView cluster) {
        ClusterMeters meters = new ClusterMeters(cluster);
        Families families = new Families(registry);
        families.asked(
                "awslbc_controller_cache_object_total", "Objects that are mirrored", meters::objects, "resource");
        families.asked(
                "aws_target_group_info",
                "Target groups made for Services",
                meters::targetGroups,
                "namespace",
                "service",
                "target_group");
    }

    private void objects(GaugeWithCallback.Callback callback) {
        callback.call(cluster.services().size(), "service");
        callback.call(cluster.ingresses().size(), "ingress");
        callback.call(cluster.targetGroupBindings().size(), "targetgroupbinding");
    }

    /** Bindings that users made tell nothing: their target groups are not this controller's. */
    private void targetGroups(GaugeWithCallback.Callback callback) {
        NavigableSet<Info> infos = new TreeSet<>(
                comparing(Info::namespace).thenComparing(Info::service).thenComparing(Info::targetGroup));
        cluster.targetGroupBindings().stream()
                .filter(binding -> StackLabels.areOn(binding.meta().labels()))
                .map(Info::of)
                .forEach(infos::add);
        infos.forEach(info -> callback.call(1, info.namespace(), info.service(), info.targetGroup()));
    }

    private record Info(String namespace, String service, String targetGroup) {
        static Info of(TargetGroupBinding binding) {
            String arn = binding.spec().targetGroupArn();
            return new Info(
                    binding.key().namespace(),
                    binding.spec().serviceRef().name(),
                    arn.substring(arn.lastIndexOf(':') + 1));
        }
    }
}

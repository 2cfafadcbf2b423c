package dev.sluice.it.deploy;

import static java.util.stream.Collectors.joining;

import dev.sluice.aws.simulated.SimulatedAws;
import dev.sluice.core.cloud.AcmCertificate;
import dev.sluice.core.cloud.Arn;
import dev.sluice.core.cloud.ElbListener;
import dev.sluice.core.cloud.ElbLoadBalancer;
import dev.sluice.core.cloud.ElbRule;
import dev.sluice.core.cloud.ElbTargetGroup;
import dev.sluice.core.cloud.ListenerCertificate;
import dev.sluice.core.cloud.TagFilter;
import dev.sluice.core.cloud.VpcSecurityGroup;
import dev.sluice.core.cluster.TargetGroupBinding;
import dev.sluice.core.model.IpPermission;
import dev.sluice.core.naming.TrackingTags;
import dev.sluice.core.planning.difference.ActionText;
import dev.sluice.core.port.Cloud;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What AWS and the cluster hold for stacks, in lines that say neither ids nor names nor what is never set right: the
 * history of a stack must not show in them.
 */
final class Holdings {
    private static final String RESOURCE = TrackingTags.INGRESS_PREFIX + "/resource";
    private static final TagFilter TRACKED =
            new TagFilter(new TreeMap<>(Map.of(TrackingTags.INGRESS_PREFIX + "/stack", List.of())));

    private final Cloud cloud;
    private final SortedMap<String, String> identities = new TreeMap<>();
    private final SortedSet<String> lines = new TreeSet<>();

    private Holdings(Cloud cloud) {
        this.cloud = cloud;
    }

    static SortedSet<String> of(SimulatedAws aws, MemoryBindings bindings) {
        Holdings holdings = new Holdings(aws.cloud());
        holdings.securityGroups();
        holdings.certificates();
        holdings.targetGroups();
        holdings.loadBalancers();
        bindings.all().forEach(holdings::binding);
        return holdings.lines;
    }

    private void securityGroups() {
        List<VpcSecurityGroup> groups = cloud.securityGroups().find(TRACKED);
        groups.forEach(group -> identities.put(group.id(), "(" + group.tags().get(RESOURCE) + ")"));
        for (VpcSecurityGroup group : groups) {
            line("security group", group.tags().toString());
            group.ingress().stream().map(IpPermission::identity).forEach(rule -> line("security group lets in", rule));
        }
    }

    private void certificates() {
        for (AcmCertificate certificate : cloud.certificates().list()) {
            SortedMap<String, String> tags = cloud.certificates().tags(certificate.arn());
            if (tags.containsKey(RESOURCE)) {
                identities.put(certificate.arn().value(), tags.get(RESOURCE));
                line("certificate", tags + " " + certificate.status() + " " + certificate.subjectAlternativeNames());
            }
        }
    }

    private void targetGroups() {
        for (ElbTargetGroup group : cloud.targetGroups().list()) {
            SortedMap<String, String> tags = tagsOf(group.arn());
            if (tags.containsKey(RESOURCE)) {
                identities.put(group.arn().value(), tags.get(RESOURCE));
                line(
                        "target group",
                        tags + " " + group.targetType() + " " + group.protocol() + " " + group.targetControlPort());
            }
        }
    }

    private void loadBalancers() {
        for (ElbLoadBalancer balancer : cloud.loadBalancers().list()) {
            SortedMap<String, String> tags = tagsOf(balancer.arn());
            if (tags.containsKey(RESOURCE)) {
                line(
                        "load balancer",
                        tags + " " + balancer.type() + " " + balancer.scheme() + " " + balancer.ipAddressType() + " "
                                + balancer.ipv4IpamPool());
                balancer.zones().forEach(zone -> line("load balancer in", zone.subnetId()));
                balancer.securityGroups().forEach(group -> line("load balancer with", group));
                cloud.listeners().list(balancer.arn()).forEach(this::listener);
            }
        }
    }

    private void listener(ElbListener listener) {
        String name = "listener " + listener.port();
        line(
                name,
                tagsOf(listener.arn()) + " " + listener.protocol() + " " + listener.certificates() + " "
                        + ActionText.actions(listener.defaultActions()));
        if (!listener.protocol().equals("HTTP")) {
            line(
                    name + " serves",
                    cloud.listeners().certificates(listener.arn()).stream()
                            .map(ListenerCertificate::arn)
                            .distinct()
                            .sorted()
                            .collect(joining(" ")));
        }
        cloud.listenerRules().list(listener.arn()).stream()
                .filter(rule -> !rule.isDefault())
                .forEach(rule -> line(name + " rule " + rule.priority(), text(rule)));
    }

    private String text(ElbRule rule) {
        return tagsOf(rule.arn()) + " " + ActionText.conditions(rule.conditions()) + " "
                + ActionText.transforms(rule.transforms()) + " " + ActionText.actions(rule.actions());
    }

    private void binding(TargetGroupBinding binding) {
        line("binding in " + binding.key().namespace(), binding.meta().labels() + " " + binding.spec());
    }

    private SortedMap<String, String> tagsOf(Arn arn) {
        return cloud.elbTags().describe(List.of(arn)).getOrDefault(arn, new TreeMap<>());
    }

    private void line(String what, String text) {
        String anonymous = text.replace(" (sticky)", "");
        for (Map.Entry<String, String> identity : identities.entrySet()) {
            anonymous = anonymous.replace(identity.getKey(), identity.getValue());
        }
        lines.add(what + ": " + anonymous);
    }
}

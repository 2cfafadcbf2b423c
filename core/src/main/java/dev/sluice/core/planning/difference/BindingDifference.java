package dev.sluice.core.planning.difference;

import dev.sluice.core.cluster.LabelSelector;
import dev.sluice.core.cluster.PortReference;
import dev.sluice.core.cluster.TargetGroupBinding;
import dev.sluice.core.model.DesiredBinding;
import dev.sluice.core.model.Ref;
import dev.sluice.core.plan.BindingSpec;
import dev.sluice.core.plan.FieldChange;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * In what a TargetGroupBinding differs from the wanted one: spec, labels and annotations, which are all set to what is
 * wanted. The checkpoint that the binding's own loop keeps in two annotations does not count.
 */
public final class BindingDifference {
    private BindingDifference() {}

    /**
     * The fields that differ.
     *
     * @param desired with its references resolved as far as they are known
     */
    public static List<FieldChange> between(
            TargetGroupBinding found, DesiredBinding desired, SortedMap<String, String> labels) {
        Differences fields = new Differences();
        if (!isKnown(desired) || !BindingSpec.of(desired).equals(found.spec())) {
            specs(fields, found.spec(), desired);
        }
        fields.compare("labels", found.meta().labels().toString(), labels.toString());
        SortedMap<String, String> annotations = new TreeMap<>(found.meta().annotations());
        annotations.keySet().removeAll(List.of(TargetGroupBinding.CHECKPOINT, TargetGroupBinding.CHECKPOINT_TIMESTAMP));
        if (!annotations.isEmpty()) {
            fields.note("annotations", annotations.toString(), "");
        }
        return fields.fields();
    }

    private static boolean isKnown(DesiredBinding desired) {
        return Stream.concat(Stream.of(desired.targetGroup()), desired.securityGroups())
                .noneMatch(Ref.To.class::isInstance);
    }

    private static void specs(Differences fields, TargetGroupBinding.Spec found, DesiredBinding desired) {
        fields.compare("targetType", found.targetType(), desired.targetType());
        fields.compare("targetGroupProtocol", found.targetGroupProtocol(), desired.targetGroupProtocol());
        fields.compare("serviceRef", service(found.serviceRef()), service(desired.serviceRef()));
        fields.compare("ipAddressType", found.ipAddressType(), desired.ipAddressType());
        fields.compare("vpcID", found.vpcId(), desired.vpcId());
        fields.compare("nodeSelector", selector(found.nodeSelector()), selector(desired.nodeSelector()));
        fields.compare(
                "multiClusterTargetGroup",
                Boolean.toString(found.multiClusterTargetGroup()),
                Boolean.toString(desired.multiClusterTargetGroup()));
        fields.compare("networking", networking(found), networking(desired));
        if (fields.isEmpty()) {
            fields.note("spec", "(foreign values)", "(wanted values)");
        }
    }

    static String service(TargetGroupBinding.ServiceReference service) {
        return service.name() + ":" + service.port().text();
    }

    static String selector(Optional<LabelSelector> selector) {
        return selector.map(each ->
                        each.matchLabels() + (each.matchExpressions().isEmpty() ? "" : " " + each.matchExpressions()))
                .orElse("");
    }

    private static String networking(TargetGroupBinding.Spec spec) {
        return spec.networking().stream()
                .flatMap(networking -> networking.ingress().stream())
                .map(rule -> rule.from().stream()
                                .map(peer -> peer.securityGroup().or(peer::cidr).orElse(""))
                                .collect(Collectors.joining(", "))
                        + " to "
                        + rule.ports().stream()
                                .map(port -> port(port.protocol().orElse(""), port.port()))
                                .collect(Collectors.joining(", ")))
                .collect(Collectors.joining("; "));
    }

    static String networking(DesiredBinding desired) {
        return desired.networking().stream()
                .flatMap(List::stream)
                .map(rule -> rule.from().stream().map(BindingDifference::peer).collect(Collectors.joining(", "))
                        + " to "
                        + rule.ports().stream()
                                .map(port -> port(port.protocol(), port.port()))
                                .collect(Collectors.joining(", ")))
                .collect(Collectors.joining("; "));
    }

    private static String peer(DesiredBinding.Peer peer) {
        return switch (peer) {
            case DesiredBinding.Peer.Group group -> ActionText.ref(group.id());
            case DesiredBinding.Peer.Cidr cidr -> cidr.block();
        };
    }

    private static String port(String protocol, Optional<PortReference> port) {
        return (protocol + " " + port.map(PortReference::text).orElse("all")).strip();
    }
}

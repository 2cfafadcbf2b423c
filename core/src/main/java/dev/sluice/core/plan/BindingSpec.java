package dev.sluice.core.plan;

import dev.sluice.core.cluster.TargetGroupBinding;
import dev.sluice.core.model.DesiredBinding;
import dev.sluice.core.model.Ref;
import java.util.List;
import java.util.Optional;

/** The {@code spec} of the TargetGroupBinding object that a stack wants; fields that it never sets are empty. */
public final class BindingSpec {
    private BindingSpec() {}

    /**
     * The spec of a binding whose references are resolved.
     *
     * @throws IllegalArgumentException if one is not
     */
    public static TargetGroupBinding.Spec of(DesiredBinding desired) {
        return new TargetGroupBinding.Spec(
                text(desired.targetGroup()),
                "",
                desired.multiClusterTargetGroup(),
                desired.targetType(),
                desired.targetGroupProtocol(),
                desired.serviceRef(),
                desired.networking().map(BindingSpec::networking),
                desired.nodeSelector(),
                desired.ipAddressType(),
                desired.vpcId(),
                "",
                "");
    }

    private static TargetGroupBinding.Networking networking(List<DesiredBinding.NetworkRule> rules) {
        return new TargetGroupBinding.Networking(
                rules.stream().map(BindingSpec::rule).toList());
    }

    private static TargetGroupBinding.IngressRule rule(DesiredBinding.NetworkRule rule) {
        return new TargetGroupBinding.IngressRule(
                rule.from().stream().map(BindingSpec::peer).toList(),
                rule.ports().stream()
                        .map(port -> new TargetGroupBinding.NetworkPort(
                                Optional.of(port.protocol()).filter(protocol -> !protocol.isEmpty()), port.port()))
                        .toList());
    }

    private static TargetGroupBinding.Peer peer(DesiredBinding.Peer peer) {
        return switch (peer) {
            case DesiredBinding.Peer.Group group ->
                new TargetGroupBinding.Peer(Optional.empty(), Optional.of(text(group.id())));
            case DesiredBinding.Peer.Cidr cidr ->
                new TargetGroupBinding.Peer(Optional.of(cidr.block()), Optional.empty());
        };
    }

    private static String text(Ref ref) {
        return switch (ref) {
            case Ref.Literal literal -> literal.value();
            case Ref.ExistingCertificate certificate -> certificate.arn();
            case Ref.To to ->
                throw new IllegalArgumentException("ref: " + to.resource() + " (expected: one that is known)");
        };
    }
}

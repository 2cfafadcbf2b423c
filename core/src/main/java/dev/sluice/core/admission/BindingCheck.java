package dev.sluice.core.admission;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.joining;

import dev.sluice.core.cloud.ElbTargetGroup;
import dev.sluice.core.cluster.ClusterView;
import dev.sluice.core.cluster.TargetGroupBinding;
import dev.sluice.core.cluster.TargetGroupBinding.Spec;
import dev.sluice.core.port.PortException;
import dev.sluice.core.port.TargetsByRole;
import dev.sluice.core.settings.ClusterIdentity;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/**
 * What a TargetGroupBinding must not say when it is created or changed. The first thing found counts; AWS is asked for
 * the target group of a new binding, and of a changed one only if it names it instead of giving the ARN.
 */
public final class BindingCheck {
    private static final Pattern VPC_ID = Pattern.compile("vpc-(?:[0-9a-f]{8}|[0-9a-f]{17}|[0-9a-f]{32})");
    private static final String LOOKUP_FAILED = "unable to get target group VpcID: ";

    private final TargetsByRole accounts;
    private final ClusterView cluster;
    private final String ownVpc;

    public BindingCheck(TargetsByRole accounts, ClusterView cluster, ClusterIdentity identity) {
        this.accounts = requireNonNull(accounts, "accounts");
        this.cluster = requireNonNull(cluster, "cluster");
        this.ownVpc = identity.vpcId();
    }

    /** Looks at a binding before it is stored for the first time. */
    public Optional<Denial> onCreation(TargetGroupBinding binding) {
        DescribedTargetGroup group = new DescribedTargetGroup(accounts, binding.spec());
        return first(List.of(
                () -> required(binding.spec(), group),
                () -> nodeSelector(binding.spec()),
                () -> onlyBinding(binding, group.arn()),
                () -> ipAddressType(binding.spec(), group),
                () -> vpc(binding.spec(), group),
                () -> role(binding.spec()),
                () -> protocol(binding.spec(), group)));
    }

    /** Looks at a change of a binding before it is stored. */
    public Optional<Denial> onUpdate(TargetGroupBinding before, TargetGroupBinding after) {
        DescribedTargetGroup group = new DescribedTargetGroup(accounts, after.spec());
        return first(List.of(
                () -> required(after.spec(), group),
                () -> immutable(before.spec(), after.spec(), group.arn()),
                () -> nodeSelector(after.spec()),
                () -> role(after.spec()),
                () -> onlyBinding(after, group.arn())));
    }

    private static Optional<Denial> first(List<Supplier<Optional<Denial>>> steps) {
        return steps.stream().map(Supplier::get).flatMap(Optional::stream).findFirst();
    }

    private static Optional<Denial> required(Spec spec, DescribedTargetGroup group) {
        List<String> missing = new ArrayList<>();
        if (spec.targetGroupArn().isEmpty() && spec.targetGroupName().isEmpty()) {
            missing.add("either TargetGroupARN or TargetGroupName");
        } else {
            try {
                String unused = group.arn();
            } catch (PortException e) {
                return denied(
                        AdmissionStep.REQUIRED_FIELDS,
                        "searching TargetGroup with name " + spec.targetGroupName() + ": " + e.getMessage());
            }
        }
        if (spec.targetType().isEmpty()) {
            missing.add("spec.targetType");
        }
        return missing.isEmpty()
                ? Optional.empty()
                : denied(
                        AdmissionStep.REQUIRED_FIELDS,
                        "TargetGroupBinding must specify these fields: " + String.join(",", missing));
    }

    private Optional<Denial> immutable(Spec before, Spec after, String arn) {
        List<String> changed = new ArrayList<>();
        if (!before.targetGroupArn().equals(arn)) {
            changed.add("spec.targetGroupARN");
        }
        if (!before.targetType().equals(after.targetType())) {
            changed.add("spec.targetType");
        }
        // Bindings from before these fields existed get them from the stacks that own them.
        if (isChanged(before.ipAddressType(), after.ipAddressType(), "ipv4")) {
            changed.add("spec.ipAddressType");
        }
        if (isChanged(before.vpcId(), after.vpcId(), ownVpc)) {
            changed.add("spec.vpcID");
        }
        return changed.isEmpty()
                ? Optional.empty()
                : denied(
                        AdmissionStep.IMMUTABLE_FIELDS,
                        "TargetGroupBinding update may not change these immutable fields: "
                                + String.join(",", changed));
    }

    private static boolean isChanged(String before, String after, String impliedByUnset) {
        return !before.equals(after) && !(before.isEmpty() && after.equals(impliedByUnset));
    }

    private static Optional<Denial> nodeSelector(Spec spec) {
        return spec.targetType().equals("ip") && spec.nodeSelector().isPresent()
                ? denied(
                        AdmissionStep.NODE_SELECTOR, "TargetGroupBinding cannot set NodeSelector when TargetType is ip")
                : Optional.empty();
    }

    private static Optional<Denial> role(Spec spec) {
        return spec.targetType().equals("instance")
                        && !spec.iamRoleArnToAssume().isEmpty()
                ? denied(AdmissionStep.ASSUMED_ROLE, "Unable to use instance target type while using assume role")
                : Optional.empty();
    }

    /** Bindings of one target group would take each other's targets out, unless all of them mind their own only. */
    private Optional<Denial> onlyBinding(TargetGroupBinding binding, String arn) {
        List<TargetGroupBinding> others = cluster.targetGroupBindings().stream()
                .filter(other -> other.spec().targetGroupArn().equals(arn))
                .filter(other -> !other.meta().uid().equals(binding.meta().uid()))
                .toList();
        boolean shared = binding.spec().multiClusterTargetGroup()
                && others.stream().allMatch(other -> other.spec().multiClusterTargetGroup());
        if (others.isEmpty() || shared) {
            return Optional.empty();
        }
        String names = others.stream().map(other -> other.key().toString()).collect(joining(" "));
        return denied(
                AdmissionStep.EXISTING_TARGET_GROUPS,
                "TargetGroup " + arn + " is already bound to following TargetGroupBindings [" + names
                        + "]. Please enable MultiCluster mode on all TargetGroupBindings referencing " + arn
                        + " or choose a different Target Group ARN.");
    }

    private static Optional<Denial> ipAddressType(Spec spec, DescribedTargetGroup group) {
        String wanted = spec.ipAddressType().isEmpty() ? "ipv4" : spec.ipAddressType();
        return held(
                AdmissionStep.IP_ADDRESS_TYPE,
                "unable to get target group IP address type: ",
                group,
                found -> wanted.equals(found.ipAddressType())
                        ? Optional.empty()
                        : Optional.of("invalid IP address type " + found.ipAddressType() + " for TargetGroup "
                                + group.arn()));
    }

    private static Optional<Denial> vpc(Spec spec, DescribedTargetGroup group) {
        String id = spec.vpcId();
        if (id.isEmpty()) {
            return Optional.empty();
        }
        if (!VPC_ID.matcher(id).matches()) {
            return denied(
                    AdmissionStep.VPC,
                    "ValidationError: vpcID " + id + " failed to satisfy constraint: VPC Id must begin with 'vpc-'"
                            + " followed by 8, 17 or 32 lowercase letters (a-f) or numbers.");
        }
        return held(
                AdmissionStep.VPC,
                LOOKUP_FAILED,
                group,
                found -> id.equals(found.vpcId())
                        ? Optional.empty()
                        : Optional.of("invalid VpcID " + id + " doesnt match VpcID from TargetGroup " + group.arn()));
    }

    private static Optional<Denial> protocol(Spec spec, DescribedTargetGroup group) {
        String protocol = spec.targetGroupProtocol();
        if (protocol.isEmpty()) {
            return Optional.empty();
        }
        return held(AdmissionStep.PROTOCOL, LOOKUP_FAILED, group, found -> {
            if (!protocol.equals(found.protocol())) {
                return Optional.of("TargetGroup " + group.arn() + " protocol differs (got " + protocol + ", expected "
                        + found.protocol() + ")");
            }
            return spec.usesQuic() && spec.targetType().equals("instance")
                    ? Optional.of("QUIC protocol is not supported for Instance target types.")
                    : Optional.empty();
        });
    }

    /** Holds a binding against its target group; {@code trouble} stands before what AWS says if it does not tell. */
    private static Optional<Denial> held(
            AdmissionStep step,
            String trouble,
            DescribedTargetGroup group,
            Function<ElbTargetGroup, Optional<String>> comparison) {
        try {
            return comparison.apply(group.describe()).map(message -> new Denial(step, message));
        } catch (PortException e) {
            return denied(step, trouble + e.getMessage());
        }
    }

    private static Optional<Denial> denied(AdmissionStep step, String message) {
        return Optional.of(new Denial(step, message));
    }
}

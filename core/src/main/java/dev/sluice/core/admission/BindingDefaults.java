package dev.sluice.core.admission;

import static java.util.Objects.requireNonNull;

import dev.sluice.core.cloud.ElbTargetGroup;
import dev.sluice.core.cluster.TargetGroupBinding.Spec;
import dev.sluice.core.port.PortException;
import dev.sluice.core.port.TargetsByRole;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * What a new TargetGroupBinding leaves unset and AWS can say: the target group's ARN, type, address type, VPC and
 * protocol. AWS is asked at most once by name or once by ARN, and not at all where nothing is missing.
 */
public final class BindingDefaults {
    private static final Field TARGET_TYPE = new Field(
            AdmissionStep.DEFAULT_TARGET_TYPE,
            ElbTargetGroup::targetType,
            "couldn't determine TargetType: ",
            Set.of("instance", "ip"),
            "unsupported TargetType: ");
    private static final Field IP_ADDRESS_TYPE = new Field(
            AdmissionStep.DEFAULT_IP_ADDRESS_TYPE,
            ElbTargetGroup::ipAddressType,
            "unable to get target group IP address type: ",
            Set.of("ipv4", "ipv6"),
            "unable to get target group IP address type: unsupported IPAddressType: ");
    private static final Field VPC = new Field(
            AdmissionStep.DEFAULT_VPC, ElbTargetGroup::vpcId, "unable to get target group VpcID: ", Set.of(), "");
    private static final Field PROTOCOL = new Field(
            AdmissionStep.DEFAULT_PROTOCOL,
            ElbTargetGroup::protocol,
            "couldn't determine TargetGroup protocol: ",
            Set.of(),
            "");

    private final TargetsByRole accounts;

    public BindingDefaults(TargetsByRole accounts) {
        this.accounts = requireNonNull(accounts, "accounts");
    }

    /** Whether nothing is left to fill in. */
    public static boolean areOn(Spec spec) {
        return !spec.targetGroupArn().isEmpty()
                && !spec.targetType().isEmpty()
                && !spec.ipAddressType().isEmpty()
                && !spec.vpcId().isEmpty()
                && !spec.targetGroupProtocol().isEmpty();
    }

    /** The spec with everything that was missing, or why it cannot be had. */
    public Answer fill(Spec spec) {
        return new Filling(new DescribedTargetGroup(accounts, spec)).fill(spec);
    }

    /** What became of a spec. */
    public sealed interface Answer {
        record Filled(Spec spec) implements Answer {
            public Filled {
                requireNonNull(spec, "spec");
            }
        }

        record Denied(Denial denial) implements Answer {
            public Denied {
                requireNonNull(denial, "denial");
            }
        }
    }

    /** A field that a target group has too. An empty set of supported values is all. */
    private record Field(
            AdmissionStep step,
            Function<ElbTargetGroup, String> value,
            String trouble,
            Set<String> supported,
            String unsupported) {
        Field {
            supported = Set.copyOf(supported);
        }

        boolean supports(String candidate) {
            return supported.isEmpty() || supported.contains(candidate);
        }
    }

    /** Fills one spec, field by field, until one cannot be filled. */
    private static final class Filling {
        private final DescribedTargetGroup group;
        private Optional<Denial> denial = Optional.empty();

        Filling(DescribedTargetGroup group) {
            this.group = group;
        }

        Answer fill(Spec spec) {
            if (spec.targetGroupArn().isEmpty() && spec.targetGroupName().isEmpty()) {
                return new Answer.Denied(
                        new Denial(AdmissionStep.NAME_OR_ARN, "must provide either TargetGroupARN or TargetGroupName"));
            }
            String arn = asked(AdmissionStep.ARN_FROM_NAME, "", group::arn);
            String targetType = filled(spec.targetType(), TARGET_TYPE);
            String ipAddressType = filled(spec.ipAddressType(), IP_ADDRESS_TYPE);
            String vpcId = filled(spec.vpcId(), VPC);
            String protocol = filled(spec.targetGroupProtocol(), PROTOCOL);
            return denial.<Answer>map(Answer.Denied::new)
                    .orElseGet(() -> new Answer.Filled(new Spec(
                            arn,
                            spec.targetGroupName(),
                            spec.multiClusterTargetGroup(),
                            targetType,
                            protocol,
                            spec.serviceRef(),
                            spec.networking(),
                            spec.nodeSelector(),
                            ipAddressType,
                            vpcId,
                            spec.iamRoleArnToAssume(),
                            spec.assumeRoleExternalId())));
        }

        private String filled(String present, Field field) {
            if (!present.isEmpty()) {
                return present;
            }
            String value =
                    asked(field.step(), field.trouble(), () -> field.value().apply(group.describe()));
            if (denial.isEmpty() && !field.supports(value)) {
                denial = Optional.of(new Denial(field.step(), field.unsupported() + value));
            }
            return value;
        }

        /** The answer; nothing once a step was denied. */
        private String asked(AdmissionStep step, String trouble, Supplier<String> question) {
            if (denial.isPresent()) {
                return "";
            }
            try {
                return question.get();
            } catch (PortException e) {
                denial = Optional.of(new Denial(step, trouble + e.getMessage()));
                return "";
            }
        }
    }
}

package dev.sluice.aws.simulated.elb;

import dev.sluice.aws.simulated.call.Refusal;
import dev.sluice.aws.simulated.routing.Usage;
import dev.sluice.aws.simulated.world.InstanceRow;
import dev.sluice.aws.simulated.world.Tables;
import dev.sluice.aws.simulated.world.View;
import dev.sluice.core.cloud.Arn;
import dev.sluice.core.cloud.CidrBlock;
import dev.sluice.core.cloud.ElbTargetGroup;
import dev.sluice.core.cloud.IpAddress;
import dev.sluice.core.cloud.Target;
import dev.sluice.core.cloud.Vpc;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Which targets AWS accepts in a target group. */
final class TargetRules {
    /** Ranges that a target outside the VPC may be in, reached through peering, VPN or Direct Connect. */
    private static final List<String> PRIVATE =
            List.of("10.0.0.0/8", "100.64.0.0/10", "172.16.0.0/12", "192.168.0.0/16");

    private TargetRules() {}

    static void require(View view, ElbTargetGroup group, List<Target> targets) {
        if (targets.isEmpty()) {
            throw new Refusal("ValidationError", "At least one target must be specified");
        }
        for (Target target : targets) {
            ProtocolRules.requirePort(target.port());
            switch (group.targetType()) {
                case "instance" -> requireInstance(view, group, target);
                case "ip" -> requireAddress(view, group, target);
                case "alb" -> requireLoadBalancer(view, target);
                default -> {}
            }
        }
    }

    private static void requireInstance(View view, ElbTargetGroup group, Target target) {
        InstanceRow instance = view.find(Tables.INSTANCES, target.id())
                .orElseThrow(() -> invalid("Instance ID '" + target.id() + "' is not valid"));
        if (!instance.vpcId().equals(group.vpcId())) {
            throw invalid("The following targets are not in the target group VPC '" + group.vpcId() + "': '"
                    + target.id() + "'");
        }
        if (!instance.state().equals("running")) {
            throw invalid(
                    "The following targets are not in a running state and cannot be registered: '" + target.id() + "'");
        }
    }

    private static void requireAddress(View view, ElbTargetGroup group, Target target) {
        IpAddress address = IpAddress.of(target.id())
                .filter(ip -> ip.isV6() == group.ipAddressType().equals("ipv6"))
                .orElseThrow(() -> new Refusal(
                        "ValidationError",
                        "'" + target.id() + "' is not a valid " + group.ipAddressType() + " address"));
        Optional<Vpc> vpc = view.find(Tables.VPCS, group.vpcId());
        boolean inside = vpc.stream()
                .flatMap(found -> Stream.concat(found.ipv4CidrBlocks().stream(), found.ipv6CidrBlocks().stream()))
                .anyMatch(range -> contains(range, address));
        if (inside) {
            return;
        }
        if (!address.isV6() && PRIVATE.stream().noneMatch(range -> contains(range, address))) {
            throw invalid("The IP address '" + target.id() + "' is not in the VPC and not in a private range");
        }
        if (!target.availabilityZone().equals(Optional.of("all"))) {
            throw new Refusal(
                    "ValidationError",
                    "You must specify 'all' as the Availability Zone for the IP address '" + target.id()
                            + "', as it is outside the VPC");
        }
    }

    private static boolean contains(String range, IpAddress address) {
        return CidrBlock.of(range).filter(block -> block.contains(address)).isPresent();
    }

    private static void requireLoadBalancer(View view, Target target) {
        boolean listens = Usage.listeners(view, new Arn(target.id())).stream()
                .anyMatch(row -> row.listener().port() == target.port());
        if (!listens) {
            throw invalid("The load balancer '" + target.id() + "' does not exist or has no listener on port '"
                    + target.port() + "'");
        }
    }

    private static Refusal invalid(String message) {
        return new Refusal("InvalidTarget", message);
    }
}

package dev.sluice.aws.simulated.elb;

import dev.sluice.aws.simulated.call.Refusal;
import dev.sluice.aws.simulated.world.ListenerRow;
import dev.sluice.aws.simulated.world.LoadBalancerRow;
import dev.sluice.aws.simulated.world.RuleRow;
import dev.sluice.aws.simulated.world.Tables;
import dev.sluice.aws.simulated.world.TargetGroupRow;
import dev.sluice.aws.simulated.world.View;
import dev.sluice.core.cloud.Arn;

/** Resources by ARN, or AWS's words that there is none. */
final class ArnLookup {
    private ArnLookup() {}

    static LoadBalancerRow loadBalancer(View view, Arn arn) {
        requireKind(arn, "loadbalancer", "load balancer");
        return view.find(Tables.LOAD_BALANCERS, arn.value())
                .orElseThrow(() -> new Refusal("LoadBalancerNotFound", "Load balancer '" + arn + "' not found"));
    }

    static ListenerRow listener(View view, Arn arn) {
        requireKind(arn, "listener", "listener");
        return view.find(Tables.LISTENERS, arn.value())
                .orElseThrow(() -> new Refusal("ListenerNotFound", "One or more listeners not found"));
    }

    static RuleRow rule(View view, Arn arn) {
        requireKind(arn, "listener-rule", "listener rule");
        return view.find(Tables.RULES, arn.value())
                .orElseThrow(() -> new Refusal("RuleNotFound", "One or more rules not found"));
    }

    static TargetGroupRow targetGroup(View view, Arn arn) {
        requireKind(arn, "targetgroup", "target group");
        return view.find(Tables.TARGET_GROUPS, arn.value())
                .orElseThrow(() -> new Refusal("TargetGroupNotFound", "One or more target groups not found"));
    }

    /**
     * The word that stands for the kind of resource in the ARN: {@code loadbalancer}, {@code targetgroup} and so on.
     */
    static String kind(Arn arn) {
        String[] parts = arn.value().split(":", 6);
        return parts.length == 6 && parts[2].equals("elasticloadbalancing") ? parts[5].split("/", 2)[0] : "";
    }

    private static void requireKind(Arn arn, String kind, String name) {
        if (!kind(arn).equals(kind)) {
            throw new Refusal("ValidationError", "'" + arn + "' is not a valid " + name + " ARN");
        }
    }
}

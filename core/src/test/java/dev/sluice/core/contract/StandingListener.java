package dev.sluice.core.contract;

import dev.sluice.core.cloud.Arn;
import java.util.List;

/** A load balancer and a listener that a test needs only to be there. */
final class StandingListener {
    private StandingListener() {}

    static Arn loadBalancer(ContractWorld world) {
        String group =
                world.cloud().securityGroups().create("standing", "for a test", Desired.tags("Name", "standing"));
        return world.cloud()
                .loadBalancers()
                .create(
                        Desired.loadBalancer("standing", world.publicSubnets(), List.of(group)),
                        Desired.tags("team", "shop"))
                .arn();
    }

    static Arn forwarding(ContractWorld world, Arn loadBalancer, Arn targetGroup) {
        return world.cloud()
                .listeners()
                .create(
                        Desired.listener(loadBalancer, "HTTP", 80, Desired.forwardTo(targetGroup)),
                        Desired.tags("team", "shop"))
                .arn();
    }

    static Arn answering(ContractWorld world) {
        return world.cloud()
                .listeners()
                .create(
                        Desired.listener(loadBalancer(world), "HTTP", 80, Desired.respond("404")),
                        Desired.tags("team", "shop"))
                .arn();
    }
}

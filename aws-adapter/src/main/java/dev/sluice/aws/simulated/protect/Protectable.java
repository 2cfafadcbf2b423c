package dev.sluice.aws.simulated.protect;

import dev.sluice.aws.simulated.call.Refusal;
import dev.sluice.aws.simulated.world.Tables;
import dev.sluice.aws.simulated.world.View;
import dev.sluice.core.cloud.Arn;

/** What a web ACL can stand in front of. */
final class Protectable {
    static final String NO_SUCH_ITEM = "AWS WAF couldn’t perform the operation because your resource doesn’t exist.";

    private Protectable() {}

    static void require(View view, Arn loadBalancer) {
        if (view.find(Tables.LOAD_BALANCERS, loadBalancer.value()).isEmpty()) {
            throw new Refusal("WAFNonexistentItemException", NO_SUCH_ITEM);
        }
    }
}

package dev.sluice.aws.simulated.elb;

import dev.sluice.aws.simulated.call.Refusal;
import dev.sluice.aws.simulated.world.Tables;
import dev.sluice.aws.simulated.world.View;
import dev.sluice.core.model.MutualAuthentication;
import java.util.Set;

/** Which settings for client certificates AWS accepts. */
final class MutualAuthenticationRules {
    private static final Set<String> MODES = Set.of("off", "passthrough", "verify");

    private MutualAuthenticationRules() {}

    static void require(View view, MutualAuthentication mutual) {
        if (!MODES.contains(mutual.mode())) {
            throw new Refusal(
                    "ValidationError",
                    "Mutual authentication mode '" + mutual.mode() + "' must be one of 'off, passthrough, verify'");
        }
        String trustStore = mutual.trustStoreArn().orElse("");
        boolean verifies = mutual.mode().equals("verify");
        if (verifies && trustStore.isEmpty()) {
            throw new Refusal(
                    "ValidationError", "A trust store must be specified for mutual authentication mode 'verify'");
        }
        if (!verifies && !trustStore.isEmpty()) {
            throw new Refusal(
                    "ValidationError",
                    "A trust store cannot be specified for mutual authentication mode '" + mutual.mode() + "'");
        }
        boolean known =
                view.all(Tables.TRUST_STORES).stream().anyMatch(row -> row.arn().equals(trustStore));
        if (verifies && !known) {
            throw new Refusal("TrustStoreNotFound", "Trust store '" + trustStore + "' not found");
        }
    }
}

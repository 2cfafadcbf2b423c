package dev.sluice.core.network;

import dev.sluice.core.facts.Facts;
import dev.sluice.core.facts.Resolution;
import dev.sluice.core.model.Ref;
import dev.sluice.core.model.ResourceId;
import dev.sluice.core.settings.NetworkSettings;
import java.util.Optional;

/** The security group that the cluster's load balancers share: given by a flag, there already, or still to be made. */
public final class SharedSecurityGroup {
    private SharedSecurityGroup() {}

    public static Resolution<Ref> ref(NetworkSettings settings, Facts facts) {
        return settings.backendSecurityGroup()
                .map(Ref::literal)
                .map(Resolution::found)
                .orElseGet(() -> Resolution.ask(facts::backendSecurityGroup)
                        .then(existing -> Resolution.found(orComing(existing))));
    }

    private static Ref orComing(Optional<String> existing) {
        return existing.map(Ref::literal).orElseGet(() -> Ref.to(ResourceId.BACKEND_SECURITY_GROUP));
    }
}

package dev.sluice.core.port;

import dev.sluice.core.cloud.Arn;
import dev.sluice.core.cloud.ShieldProtectionState;
import java.util.Optional;

/** Shield Advanced. Conventions as in {@link LoadBalancers}. */
public interface ShieldProtections {
    /** Whether the account's subscription is active. */
    boolean subscribed();

    Optional<ShieldProtectionState> find(Arn loadBalancer);

    void create(Arn loadBalancer, String name);

    void delete(String protectionId);
}

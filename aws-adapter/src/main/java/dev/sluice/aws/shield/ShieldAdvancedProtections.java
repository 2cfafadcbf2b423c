package dev.sluice.aws.shield;

import dev.sluice.core.cloud.Arn;
import dev.sluice.core.cloud.ShieldProtectionState;
import dev.sluice.core.port.PortException;
import dev.sluice.core.port.PortException.Kind;
import dev.sluice.core.port.ShieldProtections;
import java.util.Optional;
import software.amazon.awssdk.services.shield.ShieldClient;
import software.amazon.awssdk.services.shield.model.Protection;
import software.amazon.awssdk.services.shield.model.SubscriptionState;

/** {@link ShieldProtections} on the SDK's client, and as safe for several threads as that is. */
public final class ShieldAdvancedProtections implements ShieldProtections {
    private final ShieldClient client;

    public ShieldAdvancedProtections(ShieldClient client) {
        this.client = client;
    }

    @Override
    public boolean subscribed() {
        return client.getSubscriptionState(request -> {}).subscriptionState() == SubscriptionState.ACTIVE;
    }

    @Override
    public Optional<ShieldProtectionState> find(Arn loadBalancer) {
        try {
            return Optional.ofNullable(client.describeProtection(request -> request.resourceArn(loadBalancer.value()))
                            .protection())
                    .map(ShieldAdvancedProtections::from);
        } catch (PortException e) {
            if (e.kind() == Kind.NOT_FOUND) {
                return Optional.empty();
            }
            throw e;
        }
    }

    @Override
    public void create(Arn loadBalancer, String name) {
        client.createProtection(
                request -> request.resourceArn(loadBalancer.value()).name(name));
    }

    @Override
    public void delete(String protectionId) {
        client.deleteProtection(request -> request.protectionId(protectionId));
    }

    private static ShieldProtectionState from(Protection found) {
        return new ShieldProtectionState(found.id(), found.name());
    }
}

package dev.sluice.aws.simulated.protect;

import static java.util.Objects.requireNonNull;

import dev.sluice.aws.simulated.call.Refusal;
import dev.sluice.aws.simulated.call.Service;
import dev.sluice.aws.simulated.call.SimulatedCalls;
import dev.sluice.aws.simulated.world.ProtectionRow;
import dev.sluice.aws.simulated.world.Tables;
import dev.sluice.aws.simulated.world.View;
import dev.sluice.core.cloud.Arn;
import dev.sluice.core.cloud.ShieldProtectionState;
import dev.sluice.core.port.ShieldProtections;
import java.util.Optional;

/** Protections of Shield Advanced in memory. */
public final class SimulatedShieldProtections implements ShieldProtections {
    private final SimulatedCalls calls;

    public SimulatedShieldProtections(SimulatedCalls calls) {
        this.calls = requireNonNull(calls, "calls");
    }

    @Override
    public boolean subscribed() {
        return calls.read(
                Service.SHIELD, "GetSubscriptionState", view -> view.account().shieldSubscribed());
    }

    @Override
    public Optional<ShieldProtectionState> find(Arn loadBalancer) {
        return calls.read(
                Service.SHIELD,
                "DescribeProtection",
                view -> of(view, loadBalancer).map(row -> new ShieldProtectionState(row.id(), row.name())));
    }

    private static Optional<ProtectionRow> of(View view, Arn loadBalancer) {
        return view.all(Tables.PROTECTIONS).stream()
                .filter(row -> row.resource().equals(loadBalancer.value()))
                .findFirst();
    }

    @Override
    public void create(Arn loadBalancer, String name) {
        calls.write(Service.SHIELD, "CreateProtection", draft -> {
            if (!draft.account().shieldSubscribed()) {
                throw new Refusal("ResourceNotFoundException", "The subscription does not exist.");
            }
            if (draft.find(Tables.LOAD_BALANCERS, loadBalancer.value()).isEmpty()) {
                throw new Refusal("InvalidResourceException", "The resource " + loadBalancer + " does not exist.");
            }
            if (of(draft, loadBalancer).isPresent()) {
                throw new Refusal("ResourceAlreadyExistsException", "The referenced protection already exists.");
            }
            String id = draft.newId();
            draft.put(Tables.PROTECTIONS, new ProtectionRow(id, name, loadBalancer.value()));
            return id;
        });
    }

    @Override
    public void delete(String protectionId) {
        calls.write(Service.SHIELD, "DeleteProtection", draft -> {
            if (draft.find(Tables.PROTECTIONS, protectionId).isEmpty()) {
                throw new Refusal("ResourceNotFoundException", "The referenced protection does not exist.");
            }
            draft.remove(Tables.PROTECTIONS, protectionId);
            return protectionId;
        });
    }
}

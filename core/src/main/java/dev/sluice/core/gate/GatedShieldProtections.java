package dev.sluice.core.gate;

import static java.util.Objects.requireNonNull;

import dev.sluice.core.cloud.Arn;
import dev.sluice.core.cloud.ShieldProtectionState;
import dev.sluice.core.port.ShieldProtections;
import java.util.Optional;

/** {@link ShieldProtections} whose writing passes the gate. */
record GatedShieldProtections(ShieldProtections behind, WriteGate gate) implements ShieldProtections {
    GatedShieldProtections {
        requireNonNull(behind, "behind");
        requireNonNull(gate, "gate");
    }

    @Override
    public boolean subscribed() {
        return behind.subscribed();
    }

    @Override
    public Optional<ShieldProtectionState> find(Arn loadBalancer) {
        return behind.find(loadBalancer);
    }

    @Override
    public void create(Arn loadBalancer, String name) {
        gate.pass("CreateProtection");
        behind.create(loadBalancer, name);
    }

    @Override
    public void delete(String protectionId) {
        gate.pass("DeleteProtection");
        behind.delete(protectionId);
    }
}

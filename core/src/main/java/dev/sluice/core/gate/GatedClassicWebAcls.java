package dev.sluice.core.gate;

import static java.util.Objects.requireNonNull;

import dev.sluice.core.cloud.Arn;
import dev.sluice.core.port.ClassicWebAcls;
import java.util.Optional;

/** {@link ClassicWebAcls} whose writing passes the gate. */
record GatedClassicWebAcls(ClassicWebAcls behind, WriteGate gate) implements ClassicWebAcls {
    GatedClassicWebAcls {
        requireNonNull(behind, "behind");
        requireNonNull(gate, "gate");
    }

    @Override
    public Optional<String> associated(Arn loadBalancer) {
        return behind.associated(loadBalancer);
    }

    @Override
    public void associate(Arn loadBalancer, String webAclId) {
        gate.pass("AssociateWebACL");
        behind.associate(loadBalancer, webAclId);
    }

    @Override
    public void disassociate(Arn loadBalancer) {
        gate.pass("DisassociateWebACL");
        behind.disassociate(loadBalancer);
    }
}

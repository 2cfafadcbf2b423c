package dev.sluice.core.gate;

import static java.util.Objects.requireNonNull;

import dev.sluice.core.cloud.Arn;
import dev.sluice.core.port.WebAcls;
import java.util.Optional;

/** {@link WebAcls} whose writing passes the gate. */
record GatedWebAcls(WebAcls behind, WriteGate gate) implements WebAcls {
    GatedWebAcls {
        requireNonNull(behind, "behind");
        requireNonNull(gate, "gate");
    }

    @Override
    public Optional<String> findByName(String name) {
        return behind.findByName(name);
    }

    @Override
    public Optional<String> associated(Arn loadBalancer) {
        return behind.associated(loadBalancer);
    }

    @Override
    public void associate(Arn loadBalancer, String webAclArn) {
        gate.pass("AssociateWebACL");
        behind.associate(loadBalancer, webAclArn);
    }

    @Override
    public void disassociate(Arn loadBalancer) {
        gate.pass("DisassociateWebACL");
        behind.disassociate(loadBalancer);
    }
}

package dev.sluice.core.gate;

import static java.util.Objects.requireNonNull;

import dev.sluice.core.cloud.AcmCertificate;
import dev.sluice.core.cloud.Arn;
import dev.sluice.core.model.ManagedCertificate;
import dev.sluice.core.port.Certificates;
import java.util.List;
import java.util.SortedMap;

/** {@link Certificates} whose writing passes the gate. */
record GatedCertificates(Certificates behind, WriteGate gate) implements Certificates {
    GatedCertificates {
        requireNonNull(behind, "behind");
        requireNonNull(gate, "gate");
    }

    @Override
    public List<Arn> listIssued() {
        return behind.listIssued();
    }

    @Override
    public List<AcmCertificate> list() {
        return behind.list();
    }

    @Override
    public AcmCertificate describe(Arn arn) {
        return behind.describe(arn);
    }

    @Override
    public SortedMap<String, String> tags(Arn arn) {
        return behind.tags(arn);
    }

    @Override
    public Arn request(ManagedCertificate desired, SortedMap<String, String> tags) {
        gate.pass("RequestCertificate");
        return behind.request(desired, tags);
    }

    @Override
    public void delete(Arn arn) {
        gate.pass("DeleteCertificate");
        behind.delete(arn);
    }
}

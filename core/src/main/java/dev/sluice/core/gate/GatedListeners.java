package dev.sluice.core.gate;

import static java.util.Objects.requireNonNull;

import dev.sluice.core.cloud.Arn;
import dev.sluice.core.cloud.ElbListener;
import dev.sluice.core.cloud.ListenerCertificate;
import dev.sluice.core.model.Listener;
import dev.sluice.core.port.Listeners;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;

/** {@link Listeners} whose writing passes the gate. */
record GatedListeners(Listeners behind, WriteGate gate) implements Listeners {
    GatedListeners {
        requireNonNull(behind, "behind");
        requireNonNull(gate, "gate");
    }

    @Override
    public List<ElbListener> list(Arn loadBalancer) {
        return behind.list(loadBalancer);
    }

    @Override
    public ElbListener create(Listener desired, SortedMap<String, String> tags) {
        gate.pass("CreateListener");
        return behind.create(desired, tags);
    }

    @Override
    public void modify(Arn arn, Listener desired) {
        gate.pass("ModifyListener");
        behind.modify(arn, desired);
    }

    @Override
    public void delete(Arn arn) {
        gate.pass("DeleteListener");
        behind.delete(arn);
    }

    @Override
    public List<ListenerCertificate> certificates(Arn arn) {
        return behind.certificates(arn);
    }

    @Override
    public void addCertificate(Arn arn, String certificateArn) {
        gate.pass("AddListenerCertificates");
        behind.addCertificate(arn, certificateArn);
    }

    @Override
    public void removeCertificate(Arn arn, String certificateArn) {
        gate.pass("RemoveListenerCertificates");
        behind.removeCertificate(arn, certificateArn);
    }

    @Override
    public SortedMap<String, String> attributes(Arn arn) {
        return behind.attributes(arn);
    }

    @Override
    public void modifyAttributes(Arn arn, Map<String, String> attributes) {
        gate.pass("ModifyListenerAttributes");
        behind.modifyAttributes(arn, attributes);
    }
}

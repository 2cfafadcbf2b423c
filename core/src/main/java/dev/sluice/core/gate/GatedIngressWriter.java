package dev.sluice.core.gate;

import static java.util.Objects.requireNonNull;

import dev.sluice.core.cluster.Ingress;
import dev.sluice.core.cluster.ObjectKey;
import dev.sluice.core.port.IngressWriter;
import java.util.List;
import java.util.Optional;

/** {@link IngressWriter} whose writing passes the gate. */
record GatedIngressWriter(IngressWriter behind, WriteGate gate) implements IngressWriter {
    GatedIngressWriter {
        requireNonNull(behind, "behind");
        requireNonNull(gate, "gate");
    }

    @Override
    public Optional<Ingress> addFinalizer(ObjectKey key, String finalizer) {
        gate.pass("addFinalizer Ingress");
        return behind.addFinalizer(key, finalizer);
    }

    @Override
    public void removeFinalizer(ObjectKey key, String finalizer) {
        gate.pass("removeFinalizer Ingress");
        behind.removeFinalizer(key, finalizer);
    }

    @Override
    public void setStatus(ObjectKey key, List<IngressWriter.StatusEntry> entries) {
        gate.pass("setStatus Ingress");
        behind.setStatus(key, entries);
    }

    @Override
    public void setAnnotation(ObjectKey key, String annotation, Optional<String> value) {
        gate.pass("setAnnotation Ingress");
        behind.setAnnotation(key, annotation, value);
    }
}

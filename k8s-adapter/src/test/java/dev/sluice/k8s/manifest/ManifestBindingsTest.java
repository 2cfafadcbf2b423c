package dev.sluice.k8s.manifest;

import dev.sluice.core.port.Bindings;
import dev.sluice.k8s.contract.BindingsContract;
import dev.sluice.k8s.given.HandClock;
import java.util.Optional;

class ManifestBindingsTest implements BindingsContract {
    private final Bindings bindings =
            new ManifestBindings(new LiveObjects(new HandClock(), KeptState.in(Optional.empty())));

    @Override
    public Bindings bindings() {
        return bindings;
    }
}

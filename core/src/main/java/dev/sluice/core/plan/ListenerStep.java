package dev.sluice.core.plan;

import static java.util.Objects.requireNonNull;

import dev.sluice.core.cloud.Arn;
import dev.sluice.core.cluster.SortedMaps;
import dev.sluice.core.model.Listener;
import dev.sluice.core.model.Ref;
import java.util.SortedMap;

/** Listeners with their certificates. */
public sealed interface ListenerStep extends Step {

    record CreateListener(Listener desired, SortedMap<String, String> tags) implements ListenerStep {
        public CreateListener {
            requireNonNull(desired, "desired");
            tags = SortedMaps.copyOf(tags);
        }

        @Override
        public String action() {
            return "CreateListener";
        }
    }

    /** Sets everything that the listener says at once. */
    record ModifyListener(Arn listener, Listener desired) implements ListenerStep {
        public ModifyListener {
            requireNonNull(listener, "listener");
            requireNonNull(desired, "desired");
        }

        @Override
        public String action() {
            return "ModifyListener";
        }
    }

    record AddCertificate(Ref listener, Ref certificate) implements ListenerStep {
        public AddCertificate {
            requireNonNull(listener, "listener");
            requireNonNull(certificate, "certificate");
        }

        @Override
        public String action() {
            return "AddListenerCertificates";
        }
    }

    record RemoveCertificate(Ref listener, String certificate) implements ListenerStep {
        public RemoveCertificate {
            requireNonNull(listener, "listener");
            requireNonNull(certificate, "certificate");
        }

        @Override
        public String action() {
            return "RemoveListenerCertificates";
        }
    }

    /** Sets these attributes and leaves the others alone. */
    record SetListenerAttributes(Ref listener, SortedMap<String, String> attributes) implements ListenerStep {
        public SetListenerAttributes {
            requireNonNull(listener, "listener");
            attributes = SortedMaps.copyOf(attributes);
        }

        @Override
        public String action() {
            return "ModifyListenerAttributes";
        }
    }

    record DeleteListener(Arn listener) implements ListenerStep {
        public DeleteListener {
            requireNonNull(listener, "listener");
        }

        @Override
        public String action() {
            return "DeleteListener";
        }
    }
}

package dev.sluice.core.targets.endpoint;

import static java.util.Objects.requireNonNull;

import dev.sluice.core.cluster.ObjectKey;
import dev.sluice.core.problem.Blame;
import java.util.List;

/** What a binding's Service leads to. */
public sealed interface Resolution<E extends Endpoint> {
    /**
     * These endpoints; none means that every target has to go. {@code unseen} are further ones that the cluster view
     * names but does not hold yet.
     */
    record Found<E extends Endpoint>(List<E> endpoints, List<ObjectKey> unseen) implements Resolution<E> {
        public Found {
            endpoints = List.copyOf(endpoints);
            unseen = List.copyOf(unseen);
        }

        /** All that there are. */
        public Found(List<E> endpoints) {
            this(endpoints, List.of());
        }
    }

    /** The Service or its port is not there, so that nothing can be a target. */
    record BackendNotFound<E extends Endpoint>(String message) implements Resolution<E> {
        public BackendNotFound {
            requireNonNull(message, "message");
        }
    }

    /** Something that the cluster holds makes an answer impossible; targets stay as they are. */
    record Refused<E extends Endpoint>(Reason reason, String message) implements Resolution<E> {
        public Refused {
            requireNonNull(reason, "reason");
            requireNonNull(message, "message");
        }
    }

    /** What was refused, and who can mend it. */
    enum Reason {
        SERVICE_TYPE(Blame.USER),
        NODE_SELECTOR(Blame.USER),
        PROVIDER_ID(Blame.CLUSTER);

        private final Blame blame;

        Reason(Blame blame) {
            this.blame = blame;
        }

        public Blame blame() {
            return blame;
        }
    }
}

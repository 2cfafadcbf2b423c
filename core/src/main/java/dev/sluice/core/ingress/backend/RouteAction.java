package dev.sluice.core.ingress.backend;

import static java.util.Objects.requireNonNull;

import dev.sluice.core.cluster.PortReference;
import dev.sluice.core.model.Action;
import java.util.List;
import java.util.Optional;

/** What a backend does, before it is known where a forward leads. */
public sealed interface RouteAction {
    /** A redirect or a fixed response: nothing is left to find out. */
    record Complete(Action action) implements RouteAction {
        public Complete {
            requireNonNull(action, "action");
        }
    }

    /** Forward to target groups that exist, or to Services. */
    record Forward(List<WeightedTarget> targets, Optional<Action.Stickiness> stickiness) implements RouteAction {
        public Forward {
            targets = List.copyOf(targets);
            requireNonNull(stickiness, "stickiness");
        }

        /** All requests to one target. */
        public static Forward to(Target target) {
            return new Forward(List.of(new WeightedTarget(target, Optional.empty())), Optional.empty());
        }

        /** The Service that all requests go to, if there is just one target and it is a Service. */
        public Optional<Target.OfService> onlyService() {
            return targets.size() == 1 && targets.getFirst().target() instanceof Target.OfService service
                    ? Optional.of(service)
                    : Optional.empty();
        }
    }

    record WeightedTarget(Target target, Optional<Integer> weight) {
        public WeightedTarget {
            requireNonNull(target, "target");
            requireNonNull(weight, "weight");
        }
    }

    /** One end of a forward. */
    sealed interface Target {
        record ByArn(String arn) implements Target {}

        record ByName(String name) implements Target {}

        /** A Service of the Ingress's namespace and the port as written. */
        record OfService(String name, PortReference port) implements Target {}
    }
}

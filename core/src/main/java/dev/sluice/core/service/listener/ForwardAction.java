package dev.sluice.core.service.listener;

import static dev.sluice.core.annotation.NlbTrafficAnnotations.ACTIONS;

import dev.sluice.core.annotation.Annotation;
import dev.sluice.core.annotation.value.NlbActionValue;
import dev.sluice.core.cluster.ObjectKey;
import dev.sluice.core.cluster.PortReference;
import dev.sluice.core.cluster.Service;
import dev.sluice.core.model.Action;
import dev.sluice.core.model.Action.WeightedTargetGroup;
import dev.sluice.core.model.Ref;
import dev.sluice.core.problem.ProblemCode;
import dev.sluice.core.service.context.ServiceBuild;
import dev.sluice.core.service.targetgroup.NlbTargetGroups;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** Where a listener forwards to: the Service itself, and by weight whatever an annotation adds. */
final class ForwardAction {
    private static final String TYPE = "forward";
    private static final String INVALID_TARGET = "invalid ForwardConfig: invalid TargetGroupTuple: ";
    private static final int HIGHEST_WEIGHT = 999;

    private final ServiceBuild build;
    private final NlbTargetGroups targetGroups;
    private final Annotation<NlbActionValue> annotation;
    private final Protocols protocols;

    ForwardAction(ServiceBuild build, NlbTargetGroups targetGroups, ListenedPort port, Protocols protocols) {
        this.build = build;
        this.targetGroups = targetGroups;
        this.annotation = ACTIONS.named(protocols.listener() + "-" + port.number());
        this.protocols = protocols;
    }

    /** @param own the target group of the Service itself */
    Action of(Ref own) {
        Optional<NlbActionValue> action = build.read(annotation);
        if (action.isEmpty()) {
            return new Action.Forward(List.of(new WeightedTargetGroup(own, OptionalInt.empty())), Optional.empty());
        }
        if (!action.get().type().equals(TYPE)) {
            reject(
                    ProblemCode.INVALID_VALUE,
                    "unknown action type: " + action.get().type());
        } else if (action.get().forward().isEmpty()) {
            reject(ProblemCode.MISSING_FIELD, "missing ForwardConfig");
        }
        return weighted(own, action.get().forward());
    }

    private Action weighted(Ref own, Optional<NlbActionValue.Forward> forward) {
        List<WeightedTargetGroup> groups = new ArrayList<>();
        groups.add(tuple(own, forward.flatMap(NlbActionValue.Forward::baseServiceWeight)));
        List<NlbActionValue.Target> targets =
                forward.map(NlbActionValue.Forward::targetGroups).orElse(List.of());
        if (targets.size() > 1
                && targets.stream().anyMatch(target -> target.weight().isEmpty())) {
            reject(
                    ProblemCode.MISSING_FIELD,
                    "invalid ForwardConfig: weight must be set when routing to multiple target groups");
        }
        targets.forEach(target -> group(target).ifPresent(ref -> groups.add(tuple(ref, target.weight()))));
        return new Action.Forward(
                groups,
                forward.flatMap(NlbActionValue.Forward::stickiness)
                        .map(stickiness -> new Action.Stickiness(stickiness.enabled(), OptionalInt.empty())));
    }

    private static WeightedTargetGroup tuple(Ref group, Optional<Integer> weight) {
        return new WeightedTargetGroup(group, weight.map(OptionalInt::of).orElseGet(OptionalInt::empty));
    }

    private Optional<Ref> group(NlbActionValue.Target target) {
        target.weight()
                .filter(weight -> weight < 0 || weight > HIGHEST_WEIGHT)
                .ifPresent(weight -> reject(
                        ProblemCode.INVALID_VALUE,
                        INVALID_TARGET + "target group weight must be between 0 and " + HIGHEST_WEIGHT));
        if (target.targetGroupArn().isPresent() == target.serviceName().isPresent()) {
            reject(
                    ProblemCode.INVALID_VALUE,
                    INVALID_TARGET + "precisely one of targetGroupARN and serviceName can be specified");
            return Optional.empty();
        }
        if (target.targetGroupArn().isPresent()) {
            return target.targetGroupArn().map(Ref::literal);
        }
        if (target.servicePort().isEmpty()) {
            reject(ProblemCode.MISSING_FIELD, INVALID_TARGET + "missing servicePort");
        }
        return target.serviceName()
                .flatMap(this::service)
                .flatMap(service -> target.servicePort().flatMap(port -> ofService(service, port, target.decrypt())));
    }

    private Optional<Service> service(String name) {
        Optional<Service> found =
                build.cluster().service(new ObjectKey(build.key().namespace(), name));
        if (found.isEmpty()) {
            reject(ProblemCode.BACKEND_NOT_FOUND, "services \"" + name + "\" not found");
        }
        return found;
    }

    /** A number is that of a port, a text a name, even one of digits. */
    private Optional<Ref> ofService(Service service, PortReference reference, boolean decrypt) {
        Optional<Service.Port> port = service.port(reference);
        if (port.isEmpty()) {
            reject(
                    ProblemCode.BACKEND_NOT_FOUND,
                    "unable to find port " + reference.text() + " on service " + service.key());
        }
        return port.map(found -> targetGroups.ofAction(service, found, protocols.behindListener(decrypt)));
    }

    private void reject(ProblemCode code, String message) {
        build.reject(annotation, code, message);
    }
}

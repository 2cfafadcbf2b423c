package dev.sluice.core.ingress.rule;

import dev.sluice.core.annotation.AnnotationReview;
import dev.sluice.core.cloud.ElbTargetGroup;
import dev.sluice.core.cluster.ObjectKey;
import dev.sluice.core.cluster.PortReference;
import dev.sluice.core.cluster.Service;
import dev.sluice.core.ingress.backend.BackendPlace;
import dev.sluice.core.ingress.backend.BackendReader;
import dev.sluice.core.ingress.backend.RouteAction;
import dev.sluice.core.ingress.backend.RouteAction.Target;
import dev.sluice.core.ingress.backend.RouteBackend;
import dev.sluice.core.model.Action;
import dev.sluice.core.model.Origin;
import dev.sluice.core.model.Ref;
import dev.sluice.core.port.PortException;
import dev.sluice.core.problem.Problem;
import dev.sluice.core.problem.ProblemCode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/** Finds out where a forward leads: to target groups by ARN or name, or to those of Services. */
final class ForwardBuilder {
    private final RoutingContext context;
    private final Set<ObjectKey> reviewed = new HashSet<>();

    ForwardBuilder(RoutingContext context) {
        this.context = context;
    }

    /** The Service that all requests go to, if there is just one and it exists. */
    Optional<Service> onlyService(RouteBackend backend) {
        return backend.action() instanceof RouteAction.Forward forward
                ? forward.onlyService().flatMap(target -> service(backend.place(), target))
                : Optional.empty();
    }

    /** The action; absent if a part of it can't be found, which is reported. */
    Optional<Action> build(RouteBackend backend, RoutedIngress routed) {
        return switch (backend.action()) {
            case RouteAction.Complete complete -> Optional.of(complete.action());
            case RouteAction.Forward forward
            when isTolerated(backend, forward) -> Optional.of(tolerated(backend.place(), forward));
            case RouteAction.Forward forward -> forward(backend.place(), forward, routed);
        };
    }

    private boolean isTolerated(RouteBackend backend, RouteAction.Forward forward) {
        return context.settings().tolerateNonExistentBackendService()
                && forward.onlyService().isPresent()
                && onlyService(backend).isEmpty();
    }

    private Action tolerated(BackendPlace place, RouteAction.Forward forward) {
        forward.onlyService()
                .map(missing -> place.ofTarget(BackendReader.SERVICE_NAME, missing.name()))
                .ifPresent(written -> context.problems()
                        .add(Problem.warning(
                                ProblemCode.BACKEND_NOT_FOUND,
                                written.subject(),
                                written.field(),
                                written.value(),
                                notFound(written.value()) + BackendReader.ANSWERED_503)));
        return BackendReader.unavailable("Backend service does not exist");
    }

    private static String notFound(String service) {
        return "services \"" + service + "\" not found";
    }

    private Optional<Action> forward(BackendPlace place, RouteAction.Forward forward, RoutedIngress routed) {
        List<Action.WeightedTargetGroup> groups = new ArrayList<>();
        for (RouteAction.WeightedTarget target : forward.targets()) {
            resolve(place, target.target(), routed)
                    .map(ref -> new Action.WeightedTargetGroup(
                            ref, target.weight().map(OptionalInt::of).orElseGet(OptionalInt::empty)))
                    .ifPresent(groups::add);
        }
        return groups.size() == forward.targets().size()
                ? Optional.of(new Action.Forward(groups, forward.stickiness()))
                : Optional.empty();
    }

    private Optional<Ref> resolve(BackendPlace place, Target target, RoutedIngress routed) {
        return switch (target) {
            case Target.ByArn byArn -> Optional.of(Ref.literal(byArn.arn()));
            case Target.ByName byName -> byName(place, byName.name());
            case Target.OfService ofService -> {
                Optional<Service> service = service(place, ofService);
                if (service.isEmpty()) {
                    reject(
                            place.ofTarget(BackendReader.SERVICE_NAME, ofService.name()),
                            ProblemCode.BACKEND_NOT_FOUND,
                            notFound(ofService.name()));
                }
                yield service.map(found -> targetGroup(place, routed, found, ofService.port()));
            }
        };
    }

    private Ref targetGroup(BackendPlace place, RoutedIngress routed, Service service, PortReference port) {
        if (reviewed.add(service.key())) {
            context.problems().addAll(AnnotationReview.warnings(service));
        }
        return context.targetGroups()
                .targetGroup(
                        routed.ingress(),
                        routed.classParams(),
                        service,
                        port,
                        place.ofTarget("service.port", port.text()));
    }

    private Optional<Service> service(BackendPlace place, Target.OfService target) {
        return context.cluster().service(new ObjectKey(place.ingress().key().namespace(), target.name()));
    }

    private Optional<Ref> byName(BackendPlace place, String name) {
        Origin written = place.ofTarget("targetGroupName", name);
        String searching = "searching TargetGroup with name " + name + ": ";
        try {
            List<ElbTargetGroup> found = context.facts().targetGroupsByName(name);
            if (found.size() == 1) {
                return Optional.of(Ref.literal(found.getFirst().arn().value()));
            }
            reject(
                    written,
                    ProblemCode.AWS_RESOURCE_NOT_FOUND,
                    searching + "expecting a single targetGroup with query [" + name + "] but got " + found.size());
        } catch (PortException e) {
            ProblemCode code = e.kind() == PortException.Kind.NOT_FOUND
                    ? ProblemCode.AWS_RESOURCE_NOT_FOUND
                    : ProblemCode.AWS_UNAVAILABLE;
            reject(written, code, searching + e.getMessage());
        }
        return Optional.empty();
    }

    private void reject(Origin written, ProblemCode code, String message) {
        context.problems().add(Problem.error(code, written.subject(), written.field(), written.value(), message));
    }
}

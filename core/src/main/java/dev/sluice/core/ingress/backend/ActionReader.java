package dev.sluice.core.ingress.backend;

import dev.sluice.core.annotation.Annotation;
import dev.sluice.core.annotation.AnnotationReader;
import dev.sluice.core.annotation.Literals;
import dev.sluice.core.annotation.RoutingAnnotations;
import dev.sluice.core.annotation.value.ActionValue;
import dev.sluice.core.cluster.PortReference;
import dev.sluice.core.ingress.backend.RouteAction.Target;
import dev.sluice.core.model.Action;
import dev.sluice.core.problem.ProblemCode;
import java.util.Optional;
import java.util.OptionalInt;

/** Reads {@code actions.<name>}, checks it and brings its short forms to the long one. */
final class ActionReader {
    private final AnnotationReader reader;
    private final Annotation<ActionValue> annotation;

    private ActionReader(AnnotationReader reader, String backendName) {
        this.reader = reader;
        this.annotation = RoutingAnnotations.ACTIONS.named(backendName);
    }

    /** The action; absent if the annotation is, or if it is wrong, which is reported to the reader's problems. */
    static Optional<RouteAction> read(AnnotationReader reader, String backendName) {
        ActionReader action = new ActionReader(reader, backendName);
        return reader.read(action.annotation).flatMap(action::action);
    }

    private Optional<RouteAction> action(ActionValue value) {
        return switch (value.type()) {
            case "fixed-response" ->
                value.fixedResponse().isEmpty()
                        ? missing("missing FixedResponseConfig")
                        : fixedResponse(value.fixedResponse().get());
            case "redirect" ->
                value.redirect().isEmpty()
                        ? missing("missing RedirectConfig")
                        : redirect(value.redirect().get());
            case "forward" -> forward(value);
            default -> invalid("unknown action type: " + value.type());
        };
    }

    private Optional<RouteAction> fixedResponse(ActionValue.FixedResponse value) {
        return value.statusCode().isEmpty()
                ? missing("invalid FixedResponseConfig: statusCode is required")
                : Optional.of(new RouteAction.Complete(
                        new Action.FixedResponse(value.contentType(), value.messageBody(), value.statusCode())));
    }

    private Optional<RouteAction> redirect(ActionValue.Redirect value) {
        return value.statusCode().isEmpty()
                ? missing("invalid RedirectConfig: statusCode is required")
                : Optional.of(new RouteAction.Complete(new Action.Redirect(
                        value.host(),
                        value.path(),
                        value.port(),
                        value.protocol(),
                        value.query(),
                        value.statusCode())));
    }

    private Optional<RouteAction> forward(ActionValue value) {
        Optional<Target> shortForm = existing(value.targetGroupArn(), value.targetGroupName());
        if (value.forward().isPresent() && shortForm.isPresent()) {
            return invalid("either ForwardConfig or TargetGroupARN/TargetGroupName can be specified");
        }
        if (shortForm.isPresent()) {
            return shortForm.map(RouteAction.Forward::to);
        }
        return value.forward().isEmpty()
                ? missing("missing ForwardConfig or TargetGroupARN/TargetGroupName")
                : forward(value.forward().get());
    }

    private Optional<RouteAction> forward(ActionValue.Forward value) {
        Optional<String> fault = value.targetGroups().stream()
                .flatMap(target -> faultOf(target).stream())
                .findFirst()
                .or(() -> faultOfWeights(value));
        if (fault.isPresent()) {
            return invalid("invalid ForwardConfig: " + fault.get());
        }
        return Optional.of(new RouteAction.Forward(
                value.targetGroups().stream().map(ActionReader::target).toList(),
                value.stickiness().map(ActionReader::stickiness)));
    }

    private static Optional<String> faultOf(ActionValue.Target value) {
        boolean exists =
                value.targetGroupArn().isPresent() || value.targetGroupName().isPresent();
        if (exists == value.serviceName().isPresent()) {
            return Optional.of("invalid TargetGroupTuple: "
                    + (exists
                            ? "either serviceName or targetGroupARN/targetGroupName can be specified"
                            : "missing serviceName or targetGroupARN/targetGroupName"));
        }
        return !exists && value.servicePort().isEmpty()
                ? Optional.of("invalid TargetGroupTuple: missing servicePort")
                : Optional.empty();
    }

    private static Optional<String> faultOfWeights(ActionValue.Forward value) {
        return value.targetGroups().size() > 1
                        && value.targetGroups().stream()
                                .anyMatch(target -> target.weight().isEmpty())
                ? Optional.of("weight must be set when route to multiple target groups")
                : Optional.empty();
    }

    private static RouteAction.WeightedTarget target(ActionValue.Target value) {
        Target target = existing(value.targetGroupArn(), value.targetGroupName())
                .orElseGet(() -> new Target.OfService(
                        value.serviceName().orElseThrow(),
                        normalized(value.servicePort().orElseThrow())));
        return new RouteAction.WeightedTarget(target, value.weight());
    }

    /** A target group that exists already, by its ARN if that is given at all, even empty. */
    private static Optional<Target> existing(Optional<String> arn, Optional<String> name) {
        return arn.<Target>map(Target.ByArn::new).or(() -> name.map(Target.ByName::new));
    }

    /** A port in quotes that is a number means the number. */
    private static PortReference normalized(PortReference port) {
        OptionalInt number = Literals.int32(port.text());
        return number.isPresent() ? PortReference.of(number.getAsInt()) : port;
    }

    private static Action.Stickiness stickiness(ActionValue.Stickiness value) {
        return new Action.Stickiness(
                value.enabled(), value.durationSeconds().map(OptionalInt::of).orElseGet(OptionalInt::empty));
    }

    private Optional<RouteAction> missing(String message) {
        reader.reject(annotation, ProblemCode.MISSING_FIELD, message);
        return Optional.empty();
    }

    private Optional<RouteAction> invalid(String message) {
        reader.reject(annotation, ProblemCode.INVALID_VALUE, message);
        return Optional.empty();
    }
}

package dev.sluice.core.ingress.rule;

import dev.sluice.core.annotation.AnnotationReader;
import dev.sluice.core.cluster.ObjectKey;
import dev.sluice.core.cluster.Service;
import dev.sluice.core.ingress.backend.BackendPlace;
import dev.sluice.core.ingress.backend.JwtReader;
import dev.sluice.core.ingress.backend.LoginConfig;
import dev.sluice.core.ingress.backend.RouteBackend;
import dev.sluice.core.model.Action;
import dev.sluice.core.problem.ProblemCode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedSet;

/** Builds the actions of one backend on one listener; on HTTPS users may have to log in first. */
final class BackendActions {
    private final RoutingContext context;
    private final ForwardBuilder forwards;
    private final LoginBuilder logins;

    BackendActions(RoutingContext context) {
        this.context = context;
        this.forwards = new ForwardBuilder(context);
        this.logins = new LoginBuilder(context.cluster(), context.problems());
    }

    /** The actions in their order; empty if one of them can't be built, which is reported. */
    List<Action> build(RoutingListener listener, RoutedIngress routed, RouteBackend backend) {
        List<Action> actions = new ArrayList<>();
        AnnotationReader reader = readerFor(backend);
        LoginConfig login = LoginConfig.read(reader);
        if (listener.isSecure()) {
            actions.addAll(identification(backend.place(), reader, login));
        }
        Optional<Action> last = forwards.build(backend, routed);
        last.ifPresent(actions::add);
        return last.isPresent() ? List.copyOf(actions) : List.of();
    }

    SortedSet<ObjectKey> secrets() {
        return logins.secrets();
    }

    private List<Action> identification(BackendPlace place, AnnotationReader reader, LoginConfig config) {
        Optional<Action> login = logins.build(place, reader, config);
        Optional<Action> jwt = new JwtReader(context.annotations().of(place.ingress())).action();
        if (login.isPresent() && jwt.isPresent()) {
            context.problems()
                    .add(place.problem(
                            ProblemCode.CONFLICTING_VALUES,
                            "service",
                            config.type().name().toLowerCase(Locale.ROOT),
                            "authentication and jwt validation can't both be configured"));
        }
        return login.or(() -> jwt).stream().toList();
    }

    /** A Service has a say where all requests of the backend go to it. */
    private AnnotationReader readerFor(RouteBackend backend) {
        Optional<Service> service = forwards.onlyService(backend);
        return service.map(
                        found -> context.annotations().of(found, backend.place().ingress()))
                .orElseGet(() -> context.annotations().of(backend.place().ingress()));
    }
}

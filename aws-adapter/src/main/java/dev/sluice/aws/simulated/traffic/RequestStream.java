package dev.sluice.aws.simulated.traffic;

import static java.util.Objects.requireNonNull;

import dev.sluice.aws.simulated.call.SimulatedCalls;
import dev.sluice.aws.simulated.health.HealthOfTargets;
import dev.sluice.aws.simulated.routing.Request;
import dev.sluice.aws.simulated.routing.SimulatedRouting;
import dev.sluice.aws.simulated.world.World;
import dev.sluice.core.cloud.Arn;
import dev.sluice.core.cloud.Target;
import dev.sluice.core.model.Action;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/**
 * A client that sends the same request to a load balancer again and again, and keeps what it gets. A request takes its
 * time by the simulation's clock; it fails when its target stops to answer or has drained before that. For one thread.
 */
public final class RequestStream {
    private static final int BAD_GATEWAY = 502;
    private static final int UNAVAILABLE = 503;

    private final SimulatedCalls calls;
    private final InstantSource clock;
    private final Plan plan;
    private final Backends backends;
    private final Rotation rotation = new Rotation();
    private final Deque<UnderWay> underWay = new ArrayDeque<>();
    private final List<Answer> answers = new ArrayList<>();

    /** What is sent where, and how long the target works on it. */
    public record Plan(Arn loadBalancer, int port, Request request, Duration time) {
        public Plan {
            requireNonNull(loadBalancer, "loadBalancer");
            requireNonNull(request, "request");
            requireNonNull(time, "time");
        }
    }

    private record UnderWay(Arn targetGroup, Target target, Instant end) {}

    public RequestStream(SimulatedCalls calls, InstantSource clock, Plan plan, Backends backends) {
        this.calls = requireNonNull(calls, "calls");
        this.clock = requireNonNull(clock, "clock");
        this.plan = requireNonNull(plan, "plan");
        this.backends = requireNonNull(backends, "backends");
    }

    /** Brings those that are under way as far as they get by now, and sends so many more. */
    public void send(int requests) {
        proceed();
        for (int i = 0; i < requests; i++) {
            send();
        }
        proceed();
    }

    /** Brings requests that are under way as far as they get by now. */
    public void proceed() {
        World world = calls.world();
        underWay.removeIf(request -> {
            Optional<Answer> answer = answer(world, request);
            answer.ifPresent(answers::add);
            return answer.isPresent();
        });
    }

    /** What the client got so far; requests that are under way have no answer yet. */
    public List<Answer> answers() {
        return List.copyOf(answers);
    }

    public List<Answer> failures() {
        return answers.stream().filter(Answer::failed).toList();
    }

    public int underWay() {
        return underWay.size();
    }

    private void send() {
        World world = calls.world();
        Optional<SimulatedRouting.Route> route =
                new SimulatedRouting(world).route(plan.loadBalancer(), plan.port(), plan.request());
        if (route.isEmpty()) {
            answers.add(new Answer.NoConnection());
            return;
        }
        switch (route.get().actions().getLast()) {
            case Action.Forward forward -> forward(world, forward);
            case Action.Redirect redirect ->
                answers.add(byItself(redirect.statusCode().replaceAll("\\D", ""), "redirect"));
            case Action.FixedResponse response -> answers.add(byItself(response.statusCode(), "fixed response"));
            case Action.AuthenticateCognito login -> answers.add(byItself("302", login.type()));
            case Action.AuthenticateOidc login -> answers.add(byItself("302", login.type()));
            case Action.ValidateJwt check -> answers.add(byItself("401", check.type()));
        }
    }

    private static Answer byItself(String status, String cause) {
        return new Answer.FromLoadBalancer(Integer.parseInt(status), cause);
    }

    private void forward(World world, Action.Forward forward) {
        Optional<Arn> group = rotation.targetGroup(forward).map(Arn::new);
        Optional<Target> target =
                group.flatMap(arn -> rotation.target(arn.value(), new HealthOfTargets(calls, world, arn).all()));
        if (target.isEmpty()) {
            answers.add(new Answer.FromLoadBalancer(UNAVAILABLE, "no target to send it to"));
        } else if (!backends.answers(target.get())) {
            answers.add(new Answer.FromLoadBalancer(
                    BAD_GATEWAY, "nothing answers at " + target.get().identifier()));
        } else {
            underWay.add(new UnderWay(
                    group.orElseThrow(), target.get(), clock.instant().plus(plan.time())));
        }
    }

    private Optional<Answer> answer(World world, UnderWay request) {
        Target target = request.target();
        if (!backends.answers(target)) {
            return Optional.of(
                    new Answer.FromLoadBalancer(BAD_GATEWAY, target.identifier() + " closed the connection"));
        }
        if (!clock.instant().isBefore(request.end())) {
            return Optional.of(new Answer.FromTarget(target));
        }
        boolean present = new HealthOfTargets(calls, world, request.targetGroup())
                .registered()
                .containsKey(target.identifier());
        return present
                ? Optional.empty()
                : Optional.of(new Answer.FromLoadBalancer(
                        BAD_GATEWAY, target.identifier() + " had drained before the request was done"));
    }
}

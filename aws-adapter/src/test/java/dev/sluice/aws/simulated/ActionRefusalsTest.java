package dev.sluice.aws.simulated;

import dev.sluice.core.cloud.Arn;
import dev.sluice.core.contract.Desired;
import dev.sluice.core.model.Action;
import dev.sluice.core.model.Action.AuthenticateCognito;
import dev.sluice.core.model.Action.FixedResponse;
import dev.sluice.core.model.Action.Forward;
import dev.sluice.core.model.Action.Redirect;
import dev.sluice.core.model.Action.Session;
import dev.sluice.core.model.Action.Stickiness;
import dev.sluice.core.model.Action.WeightedTargetGroup;
import dev.sluice.core.model.Ref;
import dev.sluice.core.model.RuleCondition.PathPattern;
import dev.sluice.core.model.TargetGroup;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class ActionRefusalsTest {
    private static final Action ANSWER = Desired.respond("200");
    private static final Action LOGIN = new AuthenticateCognito(
            new Session(Lab.none(), Optional.empty(), Optional.empty(), Optional.empty(), OptionalLong.empty()),
            "arn:aws:cognito-idp:us-west-2:111122223333:userpool/p",
            "client",
            "domain");

    @TestFactory
    Stream<DynamicTest> chains() {
        return new RefusedCall()
                .row("nothing to do", "ValidationError", "At least one action", lab -> rule(lab, "HTTP"))
                .row(
                        "two ends",
                        "InvalidLoadBalancerAction",
                        "must be the last",
                        lab -> rule(lab, "HTTP", ANSWER, ANSWER))
                .row("no end", "InvalidLoadBalancerAction", "The last action", lab -> rule(lab, "HTTPS", LOGIN))
                .row(
                        "login over HTTP",
                        "InvalidLoadBalancerAction",
                        "only on HTTPS",
                        lab -> rule(lab, "HTTP", LOGIN, ANSWER))
                .tests();
    }

    @TestFactory
    Stream<DynamicTest> redirects() {
        return new RefusedCall()
                .row(
                        "to the same place",
                        "InvalidLoadBalancerAction",
                        "creates a loop",
                        lab -> rule(lab, "HTTP", redirect("#{protocol}", "#{port}", "/#{path}", "HTTP_301")))
                .row(
                        "with another status code",
                        "InvalidLoadBalancerAction",
                        "'HTTP_307'",
                        lab -> rule(lab, "HTTP", redirect("HTTPS", "443", "/", "HTTP_307")))
                .row(
                        "to another protocol",
                        "InvalidLoadBalancerAction",
                        "'FTP'",
                        lab -> rule(lab, "HTTP", redirect("FTP", "21", "/", "HTTP_301")))
                .row(
                        "to no port",
                        "InvalidLoadBalancerAction",
                        "'70000'",
                        lab -> rule(lab, "HTTP", redirect("HTTPS", "70000", "/", "HTTP_301")))
                .row(
                        "to a path without a slash",
                        "InvalidLoadBalancerAction",
                        "'a'",
                        lab -> rule(lab, "HTTP", redirect("HTTPS", "443", "a", "HTTP_301")))
                .tests();
    }

    @TestFactory
    Stream<DynamicTest> answers() {
        return new RefusedCall()
                .row(
                        "a redirecting status",
                        "ValidationError",
                        "'302'",
                        lab -> rule(lab, "HTTP", Desired.respond("302")))
                .row(
                        "a content type",
                        "InvalidLoadBalancerAction",
                        "'image/png'",
                        lab -> rule(lab, "HTTP", new FixedResponse(Optional.of("image/png"), Optional.empty(), "200")))
                .row(
                        "a long body",
                        "ValidationError",
                        "1024",
                        lab -> rule(
                                lab, "HTTP", new FixedResponse(Optional.empty(), Optional.of("x".repeat(1025)), "200")))
                .tests();
    }

    @TestFactory
    Stream<DynamicTest> targetGroups() {
        String unknown = "arn:aws:elasticloadbalancing:us-west-2:111122223333:targetgroup/none/0000000000000000";
        return new RefusedCall()
                .row(
                        "none",
                        "ValidationError",
                        "must be specified",
                        lab -> rule(lab, "HTTP", new Forward(List.of(), Optional.empty())))
                .row(
                        "an unknown one",
                        "TargetGroupNotFound",
                        "not found",
                        lab -> rule(lab, "HTTP", Desired.forwardTo(new Arn(unknown))))
                .row("one of another load balancer", "TargetGroupAssociationLimit", "more than one", lab -> {
                    Arn group = lab.targetGroup("group");
                    lab.rule(lab.http(lab.loadBalancer("first"), 80), 1, Desired.forwardTo(group));
                    lab.rule(lab.http(lab.loadBalancer("second"), 80), 1, Desired.forwardTo(group));
                })
                .row(
                        "gRPC over HTTP",
                        "InvalidConfigurationRequest",
                        "'GRPC'",
                        lab -> rule(lab, "HTTP", forward(lab, "HTTP", Optional.of("GRPC"))))
                .row(
                        "one for TCP",
                        "InvalidConfigurationRequest",
                        "'TCP'",
                        lab -> rule(lab, "HTTP", forward(lab, "TCP", Optional.empty())))
                .row("a weight", "ValidationError", "'1000'", lab -> rule(lab, "HTTP", weighted(lab, 1000, 60)))
                .row(
                        "a duration of stickiness",
                        "ValidationError",
                        "'604801'",
                        lab -> rule(lab, "HTTP", weighted(lab, 1, 604_801)))
                .tests();
    }

    private static void rule(Lab lab, String protocol, Action... actions) {
        Function<Arn, Arn> listen = web -> protocol.equals("HTTPS") ? lab.https(web, 443) : lab.http(web, 80);
        Arn listener = listen.apply(lab.loadBalancer("web"));
        lab.cloud()
                .listenerRules()
                .create(
                        Lab.rule(
                                listener,
                                1,
                                List.of(actions),
                                List.of(new PathPattern(List.of("/"), List.of())),
                                List.of()),
                        Lab.none());
    }

    private static Action redirect(String protocol, String port, String path, String statusCode) {
        return new Redirect(
                Optional.empty(),
                Optional.of(path),
                Optional.of(port),
                Optional.of(protocol),
                Optional.empty(),
                statusCode);
    }

    private static Action forward(Lab lab, String protocol, Optional<String> version) {
        TargetGroup like = Desired.targetGroup("group", 80);
        TargetGroup desired = new TargetGroup(
                like.id(),
                like.name(),
                like.targetType(),
                like.port(),
                protocol,
                version,
                like.ipAddressType(),
                Optional.empty(),
                OptionalInt.empty(),
                Lab.none(),
                Lab.none(),
                List.of());
        return Desired.forwardTo(lab.cloud()
                .targetGroups()
                .create(desired, lab.vpc(), Lab.none())
                .arn());
    }

    private static Action weighted(Lab lab, int weight, int seconds) {
        Ref group = Ref.literal(lab.targetGroup("group").value());
        return new Forward(
                List.of(new WeightedTargetGroup(group, OptionalInt.of(weight))),
                Optional.of(new Stickiness(Optional.of(true), OptionalInt.of(seconds))));
    }
}

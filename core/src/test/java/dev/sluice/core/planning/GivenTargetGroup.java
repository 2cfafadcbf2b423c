package dev.sluice.core.planning;

import dev.sluice.core.cloud.Arn;
import dev.sluice.core.cloud.ElbTargetGroup;
import dev.sluice.core.cloud.Target;
import dev.sluice.core.cluster.PortReference;
import dev.sluice.core.given.Given;
import dev.sluice.core.model.HealthCheck;
import dev.sluice.core.model.ResourceId;
import dev.sluice.core.model.ResourceType;
import dev.sluice.core.model.TargetGroup;
import dev.sluice.core.observe.ObservedTargetGroup;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A target group as words like {@code protocol=TCP path=/up}, so that a table can say what is wanted and what is there.
 * What is not said is the same on both sides: HTTP to addresses, port 80, and of the health check no more than its
 * protocol.
 */
final class GivenTargetGroup {
    static final ResourceId ID = new ResourceId(ResourceType.TARGET_GROUP, "shop/web-cart:http");
    static final Arn ARN = arn("1");

    private final SortedMap<String, String> said = new TreeMap<>();
    private final SortedMap<String, String> attributes = new TreeMap<>();
    private final List<Target> loadBalancers = new ArrayList<>();
    private ResourceId id = ID;
    private Arn arn = ARN;

    private GivenTargetGroup() {}

    static GivenTargetGroup of(String words) {
        GivenTargetGroup group = new GivenTargetGroup();
        for (String word : words.split(" ", -1)) {
            int equals = word.indexOf('=');
            if (equals > 0) {
                group.said.put(word.substring(0, equals), word.substring(equals + 1));
            }
        }
        return group;
    }

    static Arn arn(String last) {
        return new Arn("arn:aws:elasticloadbalancing:eu-west-1:111122223333:targetgroup/k8s-cart/" + last);
    }

    GivenTargetGroup withArn(Arn changed) {
        arn = changed;
        return this;
    }

    GivenTargetGroup ofResource(String changed) {
        id = new ResourceId(ResourceType.TARGET_GROUP, changed);
        return this;
    }

    GivenTargetGroup withAttribute(String key, String value) {
        attributes.put(key, value);
        return this;
    }

    /** A load balancer that is a target of it. */
    GivenTargetGroup with(Target loadBalancer) {
        loadBalancers.add(loadBalancer);
        return this;
    }

    TargetGroup wanted() {
        return new TargetGroup(
                id,
                text("name").orElse("k8s-cart"),
                text("type").orElse("ip"),
                number("port").orElse(80),
                text("protocol").orElse("HTTP"),
                text("version"),
                text("addresses").orElse("ipv4"),
                Optional.of(healthCheck()),
                number("control"),
                attributes,
                new TreeMap<>(),
                List.of());
    }

    ObservedTargetGroup found() {
        ElbTargetGroup state = new ElbTargetGroup(
                arn,
                text("name").orElse("k8s-cart"),
                text("type").orElse("ip"),
                number("port").orElse(80),
                text("protocol").orElse("HTTP"),
                text("version"),
                text("addresses").orElse("ipv4"),
                Given.VPC_ID,
                healthCheck(),
                number("control"),
                List.of());
        return new ObservedTargetGroup(state, PlannerWorld.tags(id), attributes, loadBalancers);
    }

    private HealthCheck healthCheck() {
        Optional<HealthCheck.Matcher> http = text("http").map(HealthCheck.Matcher.HttpCode::new);
        Optional<HealthCheck.Matcher> grpc = text("grpc").map(HealthCheck.Matcher.GrpcCode::new);
        return new HealthCheck(
                text("check-port").map(PortReference::of),
                Optional.of(text("check").orElse("HTTP")),
                text("path"),
                http.or(() -> grpc),
                number("interval"),
                number("timeout"),
                number("healthy"),
                number("unhealthy"));
    }

    private Optional<String> text(String key) {
        return Optional.ofNullable(said.get(key));
    }

    private OptionalInt number(String key) {
        return text(key).map(text -> OptionalInt.of(Integer.parseInt(text))).orElseGet(OptionalInt::empty);
    }
}

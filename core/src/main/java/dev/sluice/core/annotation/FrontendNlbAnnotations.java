package dev.sluice.core.annotation;

import static dev.sluice.core.annotation.AnnotationEntry.alb;
import static dev.sluice.core.annotation.GroupRule.EXCLUSIVE;
import static dev.sluice.core.annotation.GroupRule.PER_PORT;

import dev.sluice.core.annotation.syntax.ValueSyntax;
import java.util.List;
import java.util.SortedMap;

/** Annotations for a network load balancer in front of the application load balancer. */
public final class FrontendNlbAnnotations {
    public static final Annotation<Boolean> ENABLED = alb(
                    "enable-frontend-nlb",
                    ValueSyntax.bool(),
                    Usage.of(EXCLUSIVE),
                    "false",
                    "Whether a network load balancer stands in front.")
            .annotation();
    public static final Annotation<String> SCHEME = alb(
                    "frontend-nlb-scheme",
                    ValueSyntax.oneOf("unknown scheme: %s", "internal", "internet-facing"),
                    Usage.of(EXCLUSIVE),
                    "--default-load-balancer-scheme",
                    "Whether the network load balancer can be reached from the internet.")
            .annotation();
    public static final Annotation<List<String>> SUBNETS = alb(
                    "frontend-nlb-subnets",
                    ValueSyntax.list().allowing("ids or Name tags between commas"),
                    Usage.of(EXCLUSIVE),
                    "discovered by tags",
                    "The subnets of the network load balancer, by id or by Name tag.")
            .annotation();
    public static final Annotation<List<String>> SECURITY_GROUPS = alb(
                    "frontend-nlb-security-groups",
                    ValueSyntax.list().allowing("ids or Name tags between commas"),
                    Usage.of(EXCLUSIVE),
                    "those of the application load balancer",
                    "The security groups of the network load balancer; their order counts.")
            .annotation();
    public static final Annotation<List<String>> EIP_ALLOCATIONS = alb(
                    "frontend-nlb-eip-allocations",
                    AwsLimits.listOf("eipalloc-", "allocation ids between commas, one for each subnet"),
                    Usage.of(EXCLUSIVE),
                    "none",
                    "The elastic addresses of the network load balancer; it must be internet-facing.")
            .annotation();
    public static final Annotation<SortedMap<String, String>> ATTRIBUTES = alb(
                    "frontend-nlb-attributes",
                    ValueSyntax.map(),
                    Usage.of(EXCLUSIVE),
                    "AWS's, unmanaged",
                    "Attributes of the network load balancer.")
            .annotation();
    public static final Annotation<SortedMap<String, String>> TAGS = alb(
                    "frontend-nlb-tags",
                    AwsLimits.tags(),
                    Usage.of(EXCLUSIVE),
                    "those of the application load balancer",
                    "Tags of the network load balancer, its listeners and target groups.")
            .annotation();
    public static final Annotation<SortedMap<String, String>> LISTENER_PORT_MAPPING = alb(
                    "frontend-nlb-listener-port-mapping",
                    ValueSyntax.map().allowing("port of the NLB=port of the ALB, between commas"),
                    Usage.of(PER_PORT),
                    "each port to itself",
                    "Which ports of the network load balancer lead to which ports behind it.")
            .annotation();
    public static final Annotation<String> HEALTH_CHECK_PORT = alb(
                    "frontend-nlb-healthcheck-port",
                    AwsLimits.port("traffic-port or a number"),
                    Usage.of(PER_PORT),
                    "traffic-port",
                    "The port for the network load balancer's health checks.")
            .annotation();
    public static final Annotation<String> HEALTH_CHECK_PROTOCOL = alb(
                    "frontend-nlb-healthcheck-protocol",
                    ValueSyntax.oneOf("healthCheckProtocol must be within [HTTP, HTTPS]", "HTTP", "HTTPS"),
                    Usage.of(PER_PORT),
                    "HTTP",
                    "The protocol for the network load balancer's health checks.")
            .annotation();
    public static final Annotation<String> HEALTH_CHECK_PATH = alb(
                    "frontend-nlb-healthcheck-path",
                    AwsLimits.path(),
                    Usage.of(PER_PORT),
                    "/",
                    "The path for the network load balancer's health checks.")
            .annotation();
    public static final Annotation<Integer> HEALTH_CHECK_INTERVAL = alb(
                    "frontend-nlb-healthcheck-interval-seconds",
                    AwsLimits.int32(5, 300),
                    Usage.of(PER_PORT),
                    "15",
                    "Seconds between two of the network load balancer's health checks.")
            .annotation();
    public static final Annotation<Integer> HEALTH_CHECK_TIMEOUT = alb(
                    "frontend-nlb-healthcheck-timeout-seconds",
                    AwsLimits.int32(2, 120),
                    Usage.of(PER_PORT),
                    "5",
                    "Seconds after which one of the network load balancer's health checks has failed.")
            .annotation();
    public static final Annotation<Integer> HEALTHY_THRESHOLD = alb(
                    "frontend-nlb-healthcheck-healthy-threshold-count",
                    AwsLimits.int32(2, 10),
                    Usage.of(PER_PORT),
                    "2",
                    "How many health checks in a row make the application load balancer healthy.")
            .annotation();
    public static final Annotation<Integer> UNHEALTHY_THRESHOLD = alb(
                    "frontend-nlb-healthcheck-unhealthy-threshold-count",
                    AwsLimits.int32(2, 10),
                    Usage.of(PER_PORT),
                    "2",
                    "How many failed health checks in a row make the application load balancer unhealthy.")
            .annotation();
    public static final Annotation<String> SUCCESS_CODES = alb(
                    "frontend-nlb-healthcheck-success-codes",
                    AwsLimits.codes(),
                    Usage.of(PER_PORT),
                    "200",
                    "The answers to the network load balancer's health checks that count as healthy.")
            .annotation();

    private FrontendNlbAnnotations() {}

    static List<AnnotationEntry<?>> entries() {
        return List.of(
                ENABLED.entry(),
                SCHEME.entry(),
                SUBNETS.entry(),
                SECURITY_GROUPS.entry(),
                EIP_ALLOCATIONS.entry(),
                ATTRIBUTES.entry(),
                TAGS.entry(),
                LISTENER_PORT_MAPPING.entry(),
                HEALTH_CHECK_PORT.entry(),
                HEALTH_CHECK_PROTOCOL.entry(),
                HEALTH_CHECK_PATH.entry(),
                HEALTH_CHECK_INTERVAL.entry(),
                HEALTH_CHECK_TIMEOUT.entry(),
                HEALTHY_THRESHOLD.entry(),
                UNHEALTHY_THRESHOLD.entry(),
                SUCCESS_CODES.entry());
    }
}

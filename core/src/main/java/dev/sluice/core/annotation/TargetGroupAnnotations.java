package dev.sluice.core.annotation;

import static dev.sluice.core.annotation.AnnotationEntry.alb;

import dev.sluice.core.annotation.syntax.ValueSyntax;
import java.util.List;
import java.util.SortedMap;

/** Annotations for target groups: on a Service, or on an Ingress for all its Services. */
public final class TargetGroupAnnotations {
    public static final Annotation<String> TARGET_TYPE = alb(
                    "target-type",
                    ValueSyntax.oneOf("unknown targetType: %s", "instance", "ip"),
                    Usage.ofTargetGroup().orOfClass(),
                    "--default-target-type",
                    "Whether targets are nodes, by their node port, or pods, by their address.")
            .annotation();
    public static final Annotation<String> BACKEND_PROTOCOL = alb(
                    "backend-protocol",
                    ValueSyntax.oneOf("backend protocol must be within [HTTP, HTTPS]: %s", "HTTP", "HTTPS"),
                    Usage.ofTargetGroup(),
                    "HTTP",
                    "The protocol to targets.")
            .annotation();
    public static final Annotation<String> BACKEND_PROTOCOL_VERSION = alb(
                    "backend-protocol-version",
                    ValueSyntax.oneOf(
                            "backend protocol version must be within [HTTP1, HTTP2, GRPC]: %s",
                            "HTTP1", "HTTP2", "GRPC"),
                    Usage.ofTargetGroup(),
                    "HTTP1",
                    "The version of the protocol to targets.")
            .annotation();
    public static final Annotation<SortedMap<String, String>> ATTRIBUTES = alb(
                    "target-group-attributes",
                    ValueSyntax.map(),
                    Usage.ofTargetGroup(),
                    "AWS's, unmanaged",
                    "Attributes of the target group; those that nobody lists are left alone.")
            .annotation();
    public static final Annotation<String> HEALTH_CHECK_PORT = alb(
                    "healthcheck-port",
                    AwsLimits.port("traffic-port, a number, or the name of a port of the Service"),
                    Usage.ofTargetGroup(),
                    "traffic-port",
                    "The port for health checks.")
            .annotation();
    public static final Annotation<String> HEALTH_CHECK_PROTOCOL = alb(
                    "healthcheck-protocol",
                    ValueSyntax.oneOf("healthCheckProtocol must be within [HTTP, HTTPS]", "HTTP", "HTTPS"),
                    Usage.ofTargetGroup(),
                    "as backend-protocol",
                    "The protocol for health checks.")
            .annotation();
    public static final Annotation<String> HEALTH_CHECK_PATH = alb(
                    "healthcheck-path",
                    AwsLimits.path(),
                    Usage.ofTargetGroup(),
                    "/; with GRPC /AWS.ALB/healthcheck",
                    "The path for health checks.")
            .annotation();
    public static final Annotation<Integer> HEALTH_CHECK_INTERVAL = alb(
                    "healthcheck-interval-seconds",
                    AwsLimits.int32(5, 300),
                    Usage.ofTargetGroup(),
                    "15",
                    "Seconds between two health checks.")
            .annotation();
    public static final Annotation<Integer> HEALTH_CHECK_TIMEOUT = alb(
                    "healthcheck-timeout-seconds",
                    AwsLimits.int32(2, 120),
                    Usage.ofTargetGroup(),
                    "5",
                    "Seconds after which a health check has failed.")
            .annotation();
    public static final Annotation<Integer> HEALTHY_THRESHOLD = alb(
                    "healthy-threshold-count",
                    AwsLimits.int32(2, 10),
                    Usage.ofTargetGroup(),
                    "2",
                    "How many health checks in a row make a target healthy.")
            .annotation();
    public static final Annotation<Integer> UNHEALTHY_THRESHOLD = alb(
                    "unhealthy-threshold-count",
                    AwsLimits.int32(2, 10),
                    Usage.ofTargetGroup(),
                    "2",
                    "How many failed health checks in a row make a target unhealthy.")
            .annotation();
    public static final Annotation<String> SUCCESS_CODES = alb(
                    "success-codes",
                    AwsLimits.codes(),
                    Usage.ofTargetGroup(),
                    "200; with GRPC 12",
                    "The answers to health checks that count as healthy.")
            .annotation();
    public static final Annotation<SortedMap<String, String>> NODE_LABELS = alb(
                    "target-node-labels",
                    ValueSyntax.map(),
                    Usage.ofTargetGroup(),
                    "all nodes",
                    "The labels of the nodes that become targets, for target type instance.")
            .annotation();
    public static final Annotation<Boolean> MULTI_CLUSTER = alb(
                    "multi-cluster-target-group",
                    ValueSyntax.bool(),
                    Usage.ofTargetGroup(),
                    "false",
                    "Whether others may register targets in the same target group.")
            .annotation();
    /** By {@code <service>.<port>}, the port as the Ingress writes it. */
    public static final AnnotationFamily<Integer> TARGET_CONTROL_PORT = alb(
                    "target-control-port.<service>.<port>",
                    AwsLimits.int32(1, 65_535),
                    Usage.ofTargetGroup(),
                    "none",
                    "The port on which targets of type ip tell the load balancer how many requests they can take.")
            .family();

    private TargetGroupAnnotations() {}

    static List<AnnotationEntry<?>> entries() {
        return List.of(
                TARGET_TYPE.entry(),
                BACKEND_PROTOCOL.entry(),
                BACKEND_PROTOCOL_VERSION.entry(),
                ATTRIBUTES.entry(),
                HEALTH_CHECK_PORT.entry(),
                HEALTH_CHECK_PROTOCOL.entry(),
                HEALTH_CHECK_PATH.entry(),
                HEALTH_CHECK_INTERVAL.entry(),
                HEALTH_CHECK_TIMEOUT.entry(),
                HEALTHY_THRESHOLD.entry(),
                UNHEALTHY_THRESHOLD.entry(),
                SUCCESS_CODES.entry(),
                NODE_LABELS.entry(),
                MULTI_CLUSTER.entry(),
                TARGET_CONTROL_PORT.entry());
    }
}

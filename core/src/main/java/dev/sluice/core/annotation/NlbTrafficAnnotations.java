package dev.sluice.core.annotation;

import static dev.sluice.core.annotation.AnnotationEntry.nlb;
import static dev.sluice.core.annotation.AnnotationEntry.service;

import dev.sluice.core.annotation.syntax.ValueSyntax;
import dev.sluice.core.annotation.value.NlbActionValue;
import java.util.List;
import java.util.SortedMap;

/** Annotations for listeners and target groups of the network load balancer of a Service. */
public final class NlbTrafficAnnotations {
    public static final Annotation<List<String>> SSL_CERT = nlb(
                    "ssl-cert",
                    AwsLimits.listOf("arn:", "ARNs between commas"),
                    "no TLS",
                    "The certificates of the TLS listeners; the first one is the default certificate.")
            .annotation();
    public static final Annotation<List<String>> SSL_PORTS = nlb(
                    "ssl-ports",
                    ValueSyntax.list().allowing("numbers or names of the Service's ports between commas"),
                    "all ports but UDP's and those that TCP and UDP share",
                    "The ports whose listeners are TLS ones, where ssl-cert is set.")
            .annotation();
    public static final Annotation<String> SSL_POLICY = nlb(
                    "ssl-negotiation-policy",
                    AwsLimits.notEmpty("the name of a policy"),
                    "--default-ssl-policy",
                    "The security policy of the TLS listeners.")
            .annotation();
    public static final Annotation<String> BACKEND_PROTOCOL = nlb(
                    "backend-protocol",
                    ValueSyntax.string().allowing("ssl; anything else counts as tcp"),
                    "tcp",
                    "Whether TLS listeners speak TLS to their targets, too.")
            .annotation();
    public static final Annotation<String> ALPN_POLICY = nlb(
                    "alpn-policy",
                    ValueSyntax.string().allowing("None, HTTP1Only, HTTP2Only, HTTP2Optional, HTTP2Preferred"),
                    "left alone",
                    "Which application protocols the TLS listeners offer.")
            .annotation();
    /** By {@code <PROTOCOL>-<port>}, the protocol being the listener's. */
    public static final AnnotationFamily<SortedMap<String, String>> LISTENER_ATTRIBUTES = nlb(
                    "listener-attributes.<PROTOCOL>-<port>",
                    ValueSyntax.map(),
                    "AWS's, unmanaged",
                    "Attributes of the listener with this protocol and port.")
            .family();
    /** Nobody complains about what is no boolean: it counts as absent. */
    public static final Annotation<String> TCP_UDP_LISTENER = nlb(
                    "enable-tcp-udp-listener",
                    ValueSyntax.string().allowing("true, false; anything else counts as absent"),
                    "the gate EnableTCPUDPListener",
                    "Whether a port that the Service has for TCP and for UDP becomes one listener for both.")
            .annotation();

    public static final Annotation<List<String>> QUIC_PORTS = nlb(
                    "quic-enabled-ports",
                    ValueSyntax.list().allowing("numbers or names of the Service's ports between commas"),
                    "none",
                    "The UDP ports whose listeners speak QUIC; needs disable-nlb-sg and targets of type ip.")
            .annotation();
    /** By {@code <PROTOCOL>-<port>}, the protocol being the listener's. */
    public static final AnnotationFamily<NlbActionValue> ACTIONS = service(
                    "actions.<PROTOCOL>-<port>",
                    ValueSyntax.json("{\"type\": \"forward\", \"forwardConfig\": {...}}", NlbActionValue.FORM),
                    "all to the Service",
                    "Further Services and target groups behind the listener with this protocol and port, by weight.")
            .family();

    public static final Annotation<String> TARGET_TYPE = nlb(
                    "nlb-target-type",
                    ValueSyntax.string().allowing("ip, instance; anything else counts as instance"),
                    "--default-target-type",
                    "Whether targets are nodes, by their node port, or pods, by their address.")
            .annotation();
    public static final Annotation<SortedMap<String, String>> TARGET_GROUP_ATTRIBUTES = nlb(
                    "target-group-attributes",
                    ValueSyntax.map(),
                    "AWS's, unmanaged, but for proxy_protocol_v2.enabled=false",
                    "Attributes of the target groups; those that are not listed are left alone.")
            .annotation();
    /** By the number of a port of the Service. */
    public static final AnnotationFamily<SortedMap<String, String>> TARGET_GROUP_ATTRIBUTES_OF_PORT = nlb(
                    "target-group-attributes.<port>",
                    ValueSyntax.map(),
                    "target-group-attributes",
                    "Attributes of the target group of one port, over those of all; empty ones change nothing.")
            .family();

    public static final Annotation<String> PROXY_PROTOCOL = nlb(
                    "proxy-protocol",
                    ValueSyntax.oneOf(
                            "invalid value %s for Load Balancer proxy protocol v2 annotation, only value currently"
                                    + " supported is *",
                            "*"),
                    "target-group-attributes decide",
                    "Switches the proxy protocol on for all target groups, whatever other annotations say.")
            .annotation();
    /** As they are written: {@code 080} is no port that anything has. */
    public static final Annotation<List<String>> PROXY_PROTOCOL_PORTS = nlb(
                    "proxy-protocol-per-target-group",
                    ValueSyntax.integers("invalid port number in proxy-protocol-per-target-group: %s"),
                    "target-group-attributes decide",
                    "The ports of the Service whose target groups have the proxy protocol; it is off for all others.")
            .annotation();

    public static final Annotation<SortedMap<String, String>> NODE_LABELS = nlb(
                    "target-node-labels",
                    ValueSyntax.map(),
                    "all nodes",
                    "The labels of the nodes that become targets, for target type instance.")
            .annotation();
    public static final Annotation<Boolean> MULTI_CLUSTER = nlb(
                    "multi-cluster-target-group",
                    ValueSyntax.bool(),
                    "false",
                    "Whether others may register targets in the same target groups.")
            .annotation();
    public static final Annotation<String> HEALTH_CHECK_PROTOCOL = nlb(
                    "healthcheck-protocol",
                    ValueSyntax.oneOfIgnoringCase("unsupported health check protocol %s", "TCP", "HTTP", "HTTPS"),
                    "TCP; HTTP for nodes with externalTrafficPolicy Local",
                    "The protocol for health checks.")
            .annotation();
    public static final Annotation<String> HEALTH_CHECK_PORT = nlb(
                    "healthcheck-port",
                    AwsLimits.port("traffic-port, a number, or the name of a port of the Service"),
                    "traffic-port; healthCheckNodePort for nodes with externalTrafficPolicy Local",
                    "The port for health checks.")
            .annotation();
    public static final Annotation<String> HEALTH_CHECK_PATH = nlb(
                    "healthcheck-path",
                    AwsLimits.path(),
                    "/; /healthz for nodes with externalTrafficPolicy Local",
                    "The path for health checks over HTTP and HTTPS.")
            .annotation();
    public static final Annotation<Integer> HEALTH_CHECK_INTERVAL = nlb(
                    "healthcheck-interval", AwsLimits.int32(5, 300), "10", "Seconds between two health checks.")
            .annotation();
    public static final Annotation<Integer> HEALTH_CHECK_TIMEOUT = nlb(
                    "healthcheck-timeout",
                    AwsLimits.int32(2, 120),
                    "10; 6 for nodes with externalTrafficPolicy Local",
                    "Seconds after which a health check has failed.")
            .annotation();
    public static final Annotation<Integer> HEALTHY_THRESHOLD = nlb(
                    "healthcheck-healthy-threshold",
                    AwsLimits.int32(2, 10),
                    "3; 2 for nodes with externalTrafficPolicy Local",
                    "How many health checks in a row make a target healthy.")
            .annotation();
    public static final Annotation<Integer> UNHEALTHY_THRESHOLD = nlb(
                    "healthcheck-unhealthy-threshold",
                    AwsLimits.int32(2, 10),
                    "3; 2 for nodes with externalTrafficPolicy Local",
                    "How many failed health checks in a row make a target unhealthy.")
            .annotation();
    public static final Annotation<String> SUCCESS_CODES = nlb(
                    "healthcheck-success-codes",
                    AwsLimits.codes(),
                    "200-399",
                    "The answers to health checks over HTTP and HTTPS that count as healthy.")
            .annotation();

    private NlbTrafficAnnotations() {}

    static List<AnnotationEntry<?>> entries() {
        return List.of(
                SSL_CERT.entry(),
                SSL_PORTS.entry(),
                SSL_POLICY.entry(),
                BACKEND_PROTOCOL.entry(),
                ALPN_POLICY.entry(),
                LISTENER_ATTRIBUTES.entry(),
                TCP_UDP_LISTENER.entry(),
                QUIC_PORTS.entry(),
                ACTIONS.entry(),
                TARGET_TYPE.entry(),
                TARGET_GROUP_ATTRIBUTES.entry(),
                TARGET_GROUP_ATTRIBUTES_OF_PORT.entry(),
                PROXY_PROTOCOL.entry(),
                PROXY_PROTOCOL_PORTS.entry(),
                NODE_LABELS.entry(),
                MULTI_CLUSTER.entry(),
                HEALTH_CHECK_PROTOCOL.entry(),
                HEALTH_CHECK_PORT.entry(),
                HEALTH_CHECK_PATH.entry(),
                HEALTH_CHECK_INTERVAL.entry(),
                HEALTH_CHECK_TIMEOUT.entry(),
                HEALTHY_THRESHOLD.entry(),
                UNHEALTHY_THRESHOLD.entry(),
                SUCCESS_CODES.entry());
    }
}

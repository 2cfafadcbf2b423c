package dev.sluice.aws.simulated.limit;

import dev.sluice.aws.simulated.limit.AttributeRules.Attribute;
import dev.sluice.core.model.LoadBalancer;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** The attributes of load balancers, target groups and listeners, as AWS documents them. */
public final class AttributeCatalogue {
    private static final String FLAG = "true|false";
    private static final String TEXT = "(?s).*";
    private static final String COUNT_OR_OFF = "off|[1-9][0-9]*";

    private AttributeCatalogue() {}

    public static AttributeRules ofLoadBalancer(LoadBalancer.Type type) {
        Keys keys = new Keys()
                .add("access_logs.s3.enabled", "false", FLAG)
                .add("access_logs.s3.bucket", "", TEXT)
                .add("access_logs.s3.prefix", "", TEXT)
                .add("deletion_protection.enabled", "false", FLAG)
                .add("ipv6.deny_all_igw_traffic", "false", FLAG)
                .add("zonal_shift.config.enabled", "false", FLAG);
        return switch (type) {
            case APPLICATION -> application(keys).rules("Load balancer");
            case NETWORK ->
                keys.add("load_balancing.cross_zone.enabled", "false", FLAG)
                        .add(
                                "dns_record.client_routing_policy",
                                "any_availability_zone",
                                "any_availability_zone|availability_zone_affinity|partial_availability_zone_affinity")
                        .add("secondary_ips.auto_assigned.per_subnet", "0", "[0-7]")
                        .rules("Load balancer");
        };
    }

    private static Keys application(Keys keys) {
        return keys.add("idle_timeout.timeout_seconds", "60", "[1-9]|[1-9][0-9]|[1-9][0-9]{2}|[1-3][0-9]{3}|4000")
                .add(
                        "client_keep_alive.seconds",
                        "3600",
                        "[6-9][0-9]|[1-9][0-9]{2,4}|[1-5][0-9]{5}|60[0-4][0-9]{3}|604800")
                .add("connection_logs.s3.enabled", "false", FLAG)
                .add("connection_logs.s3.bucket", "", TEXT)
                .add("connection_logs.s3.prefix", "", TEXT)
                .add("health_check_logs.s3.enabled", "false", FLAG)
                .add("health_check_logs.s3.bucket", "", TEXT)
                .add("health_check_logs.s3.prefix", "", TEXT)
                .add("load_balancing.cross_zone.enabled", "true", "true")
                .add("routing.http.desync_mitigation_mode", "defensive", "monitor|defensive|strictest")
                .add("routing.http.drop_invalid_header_fields.enabled", "false", FLAG)
                .add("routing.http.preserve_host_header.enabled", "false", FLAG)
                .add("routing.http.x_amzn_tls_version_and_cipher_suite.enabled", "false", FLAG)
                .add("routing.http.xff_client_port.enabled", "false", FLAG)
                .add("routing.http.xff_header_processing.mode", "append", "append|preserve|remove")
                .add("routing.http2.enabled", "true", FLAG)
                .add("waf.fail_open.enabled", "false", FLAG);
    }

    /** By AWS's words for the target type and the protocol. */
    public static AttributeRules ofTargetGroup(String targetType, String protocol) {
        if (targetType.equals("lambda")) {
            return new Keys()
                    .add("lambda.multi_value_headers.enabled", "false", FLAG)
                    .rules("Target group");
        }
        Keys keys = new Keys()
                .add(
                        "deregistration_delay.timeout_seconds",
                        "300",
                        "[0-9]|[1-9][0-9]{1,2}|[1-2][0-9]{3}|3[0-5][0-9]{2}|3600")
                .add(
                        "load_balancing.cross_zone.enabled",
                        "use_load_balancer_configuration",
                        FLAG + "|use_load_balancer_configuration")
                .add("stickiness.enabled", "false", FLAG)
                .add("target_group_health.dns_failover.minimum_healthy_targets.count", "1", COUNT_OR_OFF)
                .add("target_group_health.dns_failover.minimum_healthy_targets.percentage", "off", COUNT_OR_OFF)
                .add("target_group_health.unhealthy_state_routing.minimum_healthy_targets.count", "1", "[1-9][0-9]*")
                .add(
                        "target_group_health.unhealthy_state_routing.minimum_healthy_targets.percentage",
                        "off",
                        COUNT_OR_OFF);
        return protocol.startsWith("HTTP")
                ? http(keys).rules("Target group")
                : transport(keys, preservesClientIp(targetType, protocol)).rules("Target group");
    }

    private static Keys http(Keys keys) {
        String seconds = "[1-9]|[1-9][0-9]{1,4}|[1-5][0-9]{5}|60[0-4][0-9]{3}|604800";
        return keys.add(
                        "load_balancing.algorithm.type",
                        "round_robin",
                        "round_robin|least_outstanding_requests|weighted_random")
                .add("load_balancing.algorithm.anomaly_mitigation", "off", "on|off")
                .add("slow_start.duration_seconds", "0", "0|[3-9][0-9]|[1-8][0-9]{2}|900")
                .add("stickiness.type", "lb_cookie", "lb_cookie|app_cookie")
                .add("stickiness.lb_cookie.duration_seconds", "86400", seconds)
                .add("stickiness.app_cookie.cookie_name", "", TEXT)
                .add("stickiness.app_cookie.duration_seconds", "86400", seconds);
    }

    private static Keys transport(Keys keys, boolean preservesClientIp) {
        return keys.add("deregistration_delay.connection_termination.enabled", "false", FLAG)
                .add("preserve_client_ip.enabled", Boolean.toString(preservesClientIp), FLAG)
                .add("proxy_protocol_v2.enabled", "false", FLAG)
                .add("stickiness.type", "source_ip", "source_ip")
                .add("target_health_state.unhealthy.connection_termination.enabled", "true", FLAG)
                .add("target_health_state.unhealthy.draining_interval_seconds", "0", "[0-9]{1,6}");
    }

    private static boolean preservesClientIp(String targetType, String protocol) {
        return !targetType.equals("ip") || protocol.contains("UDP") || protocol.contains("QUIC");
    }

    /** By AWS's word for the listener's protocol. */
    public static AttributeRules ofListener(String protocol) {
        Keys keys = new Keys();
        switch (protocol) {
            case "HTTP" -> headersOfAnswers(keys);
            case "HTTPS" -> headersOfRequests(headersOfAnswers(keys));
            case "TCP" -> keys.add("tcp.idle_timeout.seconds", "350", "[6-9][0-9]|[1-9][0-9]{2}|[1-5][0-9]{3}|6000");
            default -> {}
        }
        return keys.rules("Listener");
    }

    private static Keys headersOfAnswers(Keys keys) {
        keys.add("routing.http.response.server.enabled", "true", FLAG);
        for (String header : new String[] {
            "access_control_allow_credentials",
            "access_control_allow_headers",
            "access_control_allow_methods",
            "access_control_allow_origin",
            "access_control_expose_headers",
            "access_control_max_age",
            "content_security_policy",
            "strict_transport_security",
            "x_content_type_options",
            "x_frame_options"
        }) {
            keys.add("routing.http.response." + header + ".header_value", "", TEXT);
        }
        return keys;
    }

    private static Keys headersOfRequests(Keys keys) {
        for (String header : new String[] {
            "x_amzn_mtls_clientcert",
            "x_amzn_mtls_clientcert_issuer",
            "x_amzn_mtls_clientcert_leaf",
            "x_amzn_mtls_clientcert_serial_number",
            "x_amzn_mtls_clientcert_subject",
            "x_amzn_mtls_clientcert_validity",
            "x_amzn_tls_cipher_suite",
            "x_amzn_tls_version"
        }) {
            keys.add("routing.http.request." + header + ".header_name", "", TEXT);
        }
        return keys;
    }

    /** A catalogue being written down. */
    private static final class Keys {
        private final SortedMap<String, Attribute> known = new TreeMap<>();

        Keys add(String key, String usual, String values) {
            known.put(key, new Attribute(usual, Pattern.compile(values)));
            return this;
        }

        AttributeRules rules(String kind) {
            return new AttributeRules(kind, known);
        }
    }
}

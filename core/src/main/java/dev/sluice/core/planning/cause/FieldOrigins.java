package dev.sluice.core.planning.cause;

import static java.util.Map.entry;

import dev.sluice.core.model.Origin;
import dev.sluice.core.model.ResourceType;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Which annotations and fields of the cluster speak about a field of a resource, and which ask for a resource of a
 * type. Annotations stand here without their prefix, those that are followed by a name with a dot at the end, as do
 * fields of a spec. Those of a frontend NLB stand without that, too: its resources have no others.
 */
final class FieldOrigins {
    private static final String SPEC = "spec.";
    private static final String OF_FRONTEND = "frontend-nlb-";
    private static final String BACKEND = "backend.service";
    private static final Pattern PAIR_END = Pattern.compile(",");

    /** Each rule follows from a path of an Ingress. */
    private static final Map<String, List<String>> OF_RULES = Map.of(
            "actions", List.of("actions.", SPEC),
            "conditions", List.of("conditions.", SPEC),
            "transforms", List.of("transforms.", SPEC),
            "priority", List.of(SPEC),
            "defaultActions", List.of("ssl-redirect", "actions.", SPEC));

    private static final Map<String, List<String>> OF_THE_REST = Map.ofEntries(
            entry("name", List.of("load-balancer-name", "spec.loadBalancerName")),
            entry("scheme", List.of("scheme", "spec.scheme")),
            entry("ipAddressType", List.of("ip-address-type", "spec.ipAddressType")),
            entry("subnets", List.of("subnets", "spec.subnets")),
            entry("securityGroups", List.of("security-groups")),
            entry("ipv4IpamPool", List.of("ipam-ipv4-pool-id", "spec.ipamConfiguration")),
            entry(
                    "minimumCapacityUnits",
                    List.of("minimum-load-balancer-capacity", "spec.minimumLoadBalancerCapacity")),
            entry(
                    "inbound",
                    List.of(
                            "inbound-cidrs",
                            "security-group-prefix-lists",
                            "listen-ports",
                            "spec.inboundCIDRs",
                            "spec.prefixListsIDs")),
            entry("sslPolicy", List.of("ssl-policy", "spec.sslPolicy")),
            entry("certificates", List.of("certificate-arn", "create-acm-cert", "spec.certificateArn")),
            entry("status", List.of("create-acm-cert")),
            entry("mutualAuthentication", List.of("mutual-authentication")),
            entry("targetType", List.of("target-type", "spec.targetType")),
            entry("protocol", List.of("backend-protocol", "listen-ports")),
            entry("protocolVersion", List.of("backend-protocol-version")),
            entry("targetControlPort", List.of("target-control-port.")),
            entry("targetGroupProtocol", List.of("backend-protocol")),
            entry("serviceRef", List.of(BACKEND)),
            entry("targetGroupARN", List.of(BACKEND)),
            entry("nodeSelector", List.of("target-node-labels")),
            entry("multiClusterTargetGroup", List.of("multi-cluster-target-group")),
            entry(
                    "webAcl",
                    List.of(
                            "wafv2-acl-arn",
                            "wafv2-acl-name",
                            "waf-acl-id",
                            "web-acl-id",
                            "spec.wafv2AclArn",
                            "spec.wafv2AclName")),
            entry("enabled", List.of("shield-advanced-protection")),
            entry("healthCheck.port", List.of("healthcheck-port")),
            entry("healthCheck.protocol", List.of("healthcheck-protocol")),
            entry("healthCheck.path", List.of("healthcheck-path")),
            entry("healthCheck.matcher", List.of("success-codes", "healthcheck-success-codes")),
            entry("healthCheck.intervalSeconds", List.of("healthcheck-interval-seconds")),
            entry("healthCheck.timeoutSeconds", List.of("healthcheck-timeout-seconds")),
            entry(
                    "healthCheck.healthyThresholdCount",
                    List.of("healthy-threshold-count", "healthcheck-healthy-threshold-count")),
            entry(
                    "healthCheck.unhealthyThresholdCount",
                    List.of("unhealthy-threshold-count", "healthcheck-unhealthy-threshold-count")));

    /** Fields with entries, which an annotation speaks about only if its value names the entry's key. */
    private static final Map<String, List<String>> WITH_KEYS = Map.of(
            "attributes.",
                    List.of(
                            "load-balancer-attributes",
                            "target-group-attributes",
                            "listener-attributes.",
                            "attributes",
                            "spec.loadBalancerAttributes",
                            "spec.listeners"),
            "tags.", List.of("tags", "spec.tags"));

    private FieldOrigins() {}

    /** Those of the origins that speak about the field. */
    static List<Origin> of(String field, List<Origin> origins) {
        return origins.stream().filter(origin -> speaks(origin, field)).toList();
    }

    /** Whether the origin is one that a resource of this type exists by, and not only one that shapes it. */
    static boolean asksFor(ResourceType type, Origin origin) {
        return isOne(
                origin,
                switch (type) {
                    case LOAD_BALANCER -> List.of("enable-frontend-nlb");
                    case LISTENER ->
                        List.of(
                                "listen-ports",
                                "certificate-arn",
                                "create-acm-cert",
                                "spec.certificateArn",
                                "enable-frontend-nlb",
                                "listener-port-mapping");
                    case LISTENER_RULE -> List.of(SPEC, "conditions.", "ssl-redirect", "spec.sslRedirectPort");
                    case TARGET_GROUP, TARGET_GROUP_BINDING ->
                        List.of(BACKEND, "actions.", "enable-frontend-nlb", "listener-port-mapping");
                    case SECURITY_GROUP, BACKEND_SECURITY_GROUP -> List.of("security-groups");
                    case CERTIFICATE -> List.of("create-acm-cert", "certificate-arn", SPEC);
                    case WAFV2_ASSOCIATION, WAF_CLASSIC_ASSOCIATION, SHIELD_PROTECTION, FRONTEND_NLB_TARGETS ->
                        List.of();
                });
    }

    private static boolean speaks(Origin origin, String field) {
        Optional<String> family =
                WITH_KEYS.keySet().stream().filter(field::startsWith).findFirst();
        if (family.isPresent()) {
            return isOne(origin, WITH_KEYS.getOrDefault(family.get(), List.of()))
                    && names(origin.value(), field.substring(family.get().length()));
        }
        return isOne(origin, OF_RULES.getOrDefault(field, List.of()))
                || isOne(origin, OF_THE_REST.getOrDefault(field, List.of()));
    }

    /** Whether a list such as {@code team=web, owner=bob} has this key. */
    private static boolean names(String pairs, String key) {
        return PAIR_END.splitAsStream(pairs)
                .map(String::strip)
                .anyMatch(pair -> pair.equals(key) || pair.startsWith(key + "="));
    }

    private static boolean isOne(Origin origin, List<String> names) {
        String key = origin.field().substring(origin.field().indexOf('/') + 1);
        String name = key.startsWith(OF_FRONTEND) ? key.substring(OF_FRONTEND.length()) : key;
        return names.stream().anyMatch(each -> each.endsWith(".") ? name.startsWith(each) : name.equals(each));
    }
}

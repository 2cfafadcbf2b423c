package dev.sluice.core.planning;

import static java.util.Map.entry;

import dev.sluice.core.model.Origin;
import dev.sluice.core.plan.FieldChange;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Which annotations and fields of the cluster speak about a field of a resource. Annotations stand here without their
 * prefix, those that are followed by a name with a dot at the end, as do fields of a spec.
 */
final class FieldOrigins {
    private static final String SPEC = "spec.";
    /** Of rules; each of them follows from the paths of an Ingress. */
    private static final Map<String, List<String>> OF_RULES = Map.of(
            "actions", List.of("actions.", SPEC),
            "conditions", List.of("conditions.", SPEC),
            "transforms", List.of("transforms.", SPEC),
            "priority", List.of(SPEC),
            "defaultActions", List.of("ssl-redirect", "actions.", SPEC));

    private static final Map<String, List<String>> OF_THE_REST = Map.ofEntries(
            entry("name", List.of("load-balancer-name")),
            entry("scheme", List.of("scheme")),
            entry("ipAddressType", List.of("ip-address-type")),
            entry("subnets", List.of("subnets")),
            entry("securityGroups", List.of("security-groups")),
            entry("ipv4IpamPool", List.of("ipam-ipv4-pool-id")),
            entry("minimumCapacityUnits", List.of("minimum-load-balancer-capacity")),
            entry("inbound", List.of("inbound-cidrs", "security-group-prefix-lists", "listen-ports")),
            entry("sslPolicy", List.of("ssl-policy")),
            entry("certificates", List.of("certificate-arn", "create-acm-cert")),
            entry("mutualAuthentication", List.of("mutual-authentication")),
            entry("targetType", List.of("target-type", SPEC + "targetType")),
            entry("protocol", List.of("backend-protocol", "listen-ports")),
            entry("protocolVersion", List.of("backend-protocol-version")),
            entry("targetControlPort", List.of("target-control-port.")),
            entry("targetGroupProtocol", List.of("backend-protocol")),
            entry("serviceRef", List.of("backend.service")),
            entry("webAcl", List.of("wafv2-acl-arn", "wafv2-acl-name", "waf-acl-id", "web-acl-id")),
            entry("enabled", List.of("shield-advanced-protection")),
            entry("healthCheck.port", List.of("healthcheck-port")),
            entry("healthCheck.protocol", List.of("healthcheck-protocol")),
            entry("healthCheck.path", List.of("healthcheck-path")),
            entry("healthCheck.matcher", List.of("success-codes")),
            entry("healthCheck.intervalSeconds", List.of("healthcheck-interval-seconds")),
            entry("healthCheck.timeoutSeconds", List.of("healthcheck-timeout-seconds")),
            entry("healthCheck.healthyThresholdCount", List.of("healthy-threshold-count")),
            entry("healthCheck.unhealthyThresholdCount", List.of("unhealthy-threshold-count")));

    /** Fields with entries, which an annotation speaks about only if its value names the entry's key. */
    private static final Map<String, List<String>> WITH_KEYS = Map.of(
            "attributes.", List.of("load-balancer-attributes", "target-group-attributes", "listener-attributes."),
            "tags.", List.of("tags", SPEC + "tags"));

    private FieldOrigins() {}

    /** Those of the origins that explain the change of the field. */
    static List<Origin> of(FieldChange change, List<Origin> origins) {
        return origins.stream().filter(origin -> speaks(origin, change.field())).toList();
    }

    private static boolean speaks(Origin origin, String field) {
        Optional<String> family =
                WITH_KEYS.keySet().stream().filter(field::startsWith).findFirst();
        if (family.isPresent()) {
            return isOne(origin, WITH_KEYS.getOrDefault(family.get(), List.of()))
                    && origin.value().contains(field.substring(family.get().length()));
        }
        return isOne(origin, OF_RULES.getOrDefault(field, List.of()))
                || isOne(origin, OF_THE_REST.getOrDefault(field, List.of()));
    }

    private static boolean isOne(Origin origin, List<String> names) {
        String name = origin.field().substring(origin.field().indexOf('/') + 1);
        return names.stream().anyMatch(each -> each.endsWith(".") ? name.startsWith(each) : name.equals(each));
    }
}

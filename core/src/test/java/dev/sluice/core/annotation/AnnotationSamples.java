package dev.sluice.core.annotation;

import java.util.Map;
import java.util.TreeMap;

/** For each row of the catalogue a right value and, where there is one, a wrong value. */
final class AnnotationSamples {
    private AnnotationSamples() {}

    static Map<String, String[]> all() {
        Map<String, String[]> samples = new TreeMap<>();
        groupsAndLoadBalancers(samples);
        listenersAndRules(samples);
        targetGroups(samples);
        frontendNlbs(samples);
        NlbAnnotationSamples.addTo(samples);
        samples.put("kubernetes.io/ingress.class", new String[] {"alb"});
        samples.put("sluice.dev/deletion-policy", new String[] {"retain", "keep"});
        samples.put("sluice.dev/acknowledge-deletions", new String[] {"true", "perhaps"});
        return samples;
    }

    private static void put(Map<String, String[]> samples, String suffix, String... values) {
        samples.put(AnnotationEntry.ALB_PREFIX + suffix, values);
    }

    private static void groupsAndLoadBalancers(Map<String, String[]> samples) {
        put(samples, "group.name", "edge");
        put(samples, "group.order", "-10", "first");
        put(samples, "dry-run-plan", "{}");
        put(samples, "load-balancer-name", "edge");
        put(samples, "scheme", "internal", "public");
        put(samples, "ip-address-type", "dualstack-without-public-ipv4", "ipv6");
        put(samples, "subnets", "subnet-1, web");
        put(samples, "security-groups", "sg-1");
        put(samples, "manage-backend-security-group-rules", "true", "yes");
        put(samples, "customer-owned-ipv4-pool", "ipv4pool-coip-1");
        put(samples, "ipam-ipv4-pool-id", "ipam-pool-1");
        put(samples, "load-balancer-attributes", "a.b=1", "a.b");
        put(samples, "minimum-load-balancer-capacity", "CapacityUnits=10", "10");
        put(samples, "tags", "team=shop", "team");
        put(samples, "wafv2-acl-arn", "arn:aws:wafv2:x");
        put(samples, "wafv2-acl-name", "edge");
        put(samples, "waf-acl-id", "1");
        put(samples, "web-acl-id", "1");
        put(samples, "shield-advanced-protection", "0", "off");
    }

    private static void listenersAndRules(Map<String, String[]> samples) {
        put(samples, "listen-ports", "[{\"HTTP\":80},{\"HTTPS\":443}]", "[80]");
        put(samples, "certificate-arn", "arn:aws:acm:x");
        put(samples, "ssl-policy", "ELBSecurityPolicy-FS-2018-06");
        put(samples, "inbound-cidrs", "10.0.0.0/8");
        put(samples, "security-group-prefix-lists", "pl-1");
        put(samples, "mutual-authentication", "[{\"port\":443,\"mode\":\"off\"}]", "{\"port\":443}");
        put(samples, "listener-attributes.<PROTOCOL>-<port>", "a=b", "a");
        put(samples, "ssl-redirect", "443", "https");
        put(samples, "create-acm-cert", "anything");
        put(samples, "acm-pca-arn", "arn:aws:acm-pca:x");
        put(samples, "actions.<name>", "{\"type\":\"redirect\"}", "{\"type\":1}");
        put(samples, "conditions.<name>", "[{\"field\":\"source-ip\"}]", "{\"field\":\"source-ip\"}");
        put(samples, "transforms.<name>", "[{\"type\":\"url-rewrite\"}]", "[1]");
        put(samples, "use-regex-path-match", "false", "maybe");
        put(samples, "auth-type", "oidc", "saml");
        put(samples, "auth-idp-cognito", "{\"userPoolARN\":\"a\"}", "{");
        put(samples, "auth-idp-oidc", "{\"issuer\":\"a\"}", "{\"issuer\":1}");
        put(samples, "auth-on-unauthenticated-request", "deny");
        put(samples, "auth-scope", "openid email");
        put(samples, "auth-session-cookie", "cookie");
        put(samples, "auth-session-timeout", "3000000000", "1h");
        put(samples, "jwt-validation", "{\"issuer\":\"a\"}", "[]");
    }

    private static void targetGroups(Map<String, String[]> samples) {
        put(samples, "target-type", "ip", "lambda");
        put(samples, "backend-protocol", "HTTPS", "https");
        put(samples, "backend-protocol-version", "GRPC", "HTTP3");
        put(samples, "target-group-attributes", "a=b", "a");
        put(samples, "healthcheck-port", "traffic-port");
        put(samples, "healthcheck-protocol", "HTTP", "TCP");
        put(samples, "healthcheck-path", "/live");
        put(samples, "healthcheck-interval-seconds", "10", "10s");
        put(samples, "healthcheck-timeout-seconds", "10", "");
        put(samples, "healthy-threshold-count", "3", "three");
        put(samples, "unhealthy-threshold-count", "3", "0x3");
        put(samples, "success-codes", "200-299");
        put(samples, "target-node-labels", "a=b", "a");
        put(samples, "multi-cluster-target-group", "true", "both");
        put(samples, "target-control-port.<service>.<port>", "3000", "http");
    }

    private static void frontendNlbs(Map<String, String[]> samples) {
        put(samples, "enable-frontend-nlb", "true", "yes");
        put(samples, "frontend-nlb-scheme", "internet-facing", "external");
        put(samples, "frontend-nlb-subnets", "subnet-1");
        put(samples, "frontend-nlb-security-groups", "sg-1");
        put(samples, "frontend-nlb-eip-allocations", "eipalloc-1");
        put(samples, "frontend-nlb-attributes", "a=b", "a");
        put(samples, "frontend-nlb-tags", "a=b", "a");
        put(samples, "frontend-nlb-listener-port-mapping", "80=443", "80");
        put(samples, "frontend-nlb-healthcheck-port", "traffic-port");
        put(samples, "frontend-nlb-healthcheck-protocol", "HTTPS", "TCP");
        put(samples, "frontend-nlb-healthcheck-path", "/live");
        put(samples, "frontend-nlb-healthcheck-interval-seconds", "10", "x");
        put(samples, "frontend-nlb-healthcheck-timeout-seconds", "10", "x");
        put(samples, "frontend-nlb-healthcheck-healthy-threshold-count", "2", "x");
        put(samples, "frontend-nlb-healthcheck-unhealthy-threshold-count", "2", "x");
        put(samples, "frontend-nlb-healthcheck-success-codes", "200");
    }
}

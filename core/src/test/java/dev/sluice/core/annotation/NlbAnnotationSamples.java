package dev.sluice.core.annotation;

import java.util.Map;

/** For each row of the catalogue on Services' own load balancers a right value and, where there is one, a wrong value. */
final class NlbAnnotationSamples {
    private NlbAnnotationSamples() {}

    static void addTo(Map<String, String[]> samples) {
        loadBalancers(samples);
        access(samples);
        listeners(samples);
        targetGroups(samples);
    }

    private static void put(Map<String, String[]> samples, String suffix, String... values) {
        samples.put(AnnotationEntry.NLB_PREFIX + suffix, values);
    }

    private static void loadBalancers(Map<String, String[]> samples) {
        put(samples, "type", "external");
        put(samples, "name", "edge");
        put(samples, "scheme", "internal", "public");
        put(samples, "internal", "t", "yes");
        put(samples, "ip-address-type", "dualstack", "dualstack-without-public-ipv4");
        put(samples, "subnets", "subnet-1, web");
        put(samples, "eip-allocations", "eipalloc-1,eipalloc-2");
        put(samples, "private-ipv4-addresses", "10.0.0.1");
        put(samples, "ipv6-addresses", "2001:db8::1");
        put(samples, "enable-prefix-for-ipv6-source-nat", "on", "true");
        put(samples, "source-nat-ipv6-prefixes", "auto_assigned");
        put(samples, "attributes", "a.b=1", "a.b");
        put(samples, "access-log-enabled", "true", "on");
        put(samples, "access-log-s3-bucket-name", "logs");
        put(samples, "access-log-s3-bucket-prefix", "nlb");
        put(samples, "cross-zone-load-balancing-enabled", "F", "off");
        put(samples, "minimum-load-balancer-capacity", "CapacityUnits=10", "10");
        put(samples, "additional-resource-tags", "team=shop", "team");
    }

    private static void access(Map<String, String[]> samples) {
        put(samples, "security-groups", "sg-1");
        put(samples, "manage-backend-security-group-rules", "true", "yes");
        put(samples, "disable-nlb-sg", "1", "on");
        put(samples, "inbound-sg-rules-on-private-link-traffic", "off", "true");
        samples.put(AnnotationEntry.SERVICE_PREFIX + "load-balancer-source-ranges", new String[] {"10.0.0.0/8"});
        put(samples, "security-group-prefix-lists", "pl-1");
        put(samples, "enable-icmp-for-path-mtu-discovery", "on");
    }

    private static void listeners(Map<String, String[]> samples) {
        put(samples, "ssl-cert", "arn:aws:acm:x");
        put(samples, "ssl-ports", "443,https");
        put(samples, "ssl-negotiation-policy", "ELBSecurityPolicy-FS-2018-06");
        put(samples, "backend-protocol", "ssl");
        put(samples, "alpn-policy", "HTTP2Only");
        put(samples, "listener-attributes.<PROTOCOL>-<port>", "a=b", "a");
        put(samples, "enable-tcp-udp-listener", "true");
        put(samples, "quic-enabled-ports", "443");
        samples.put(
                AnnotationEntry.SERVICE_PREFIX + "actions.<PROTOCOL>-<port>",
                new String[] {"{\"type\":\"forward\"}", "{\"forwardConfig\":[]}"});
    }

    private static void targetGroups(Map<String, String[]> samples) {
        put(samples, "nlb-target-type", "ip");
        put(samples, "target-group-attributes", "a=b", "a");
        put(samples, "target-group-attributes.<port>", "a=b", "=b");
        put(samples, "proxy-protocol", "*", "on");
        put(samples, "proxy-protocol-per-target-group", "80, +443,-1", "80,http");
        put(samples, "target-node-labels", "a=b", "a");
        put(samples, "multi-cluster-target-group", "true", "both");
        put(samples, "healthcheck-protocol", "https", "UDP");
        put(samples, "healthcheck-port", "traffic-port");
        put(samples, "healthcheck-path", "/live");
        put(samples, "healthcheck-interval", "10", "10s");
        put(samples, "healthcheck-timeout", "10", "");
        put(samples, "healthcheck-healthy-threshold", "3", "three");
        put(samples, "healthcheck-unhealthy-threshold", "3", "0x3");
        put(samples, "healthcheck-success-codes", "200-299");
    }
}

package dev.sluice.core.annotation;

import static dev.sluice.core.annotation.AnnotationEntry.alb;
import static dev.sluice.core.annotation.GroupRule.EXCLUSIVE;
import static dev.sluice.core.annotation.GroupRule.MERGED_BY_KEY;

import dev.sluice.core.annotation.syntax.ValueSyntax;
import java.util.List;
import java.util.SortedMap;

/** Annotations for the load balancer as a whole and what is attached to it. */
public final class LoadBalancerAnnotations {
    public static final Annotation<String> NAME = alb(
                    "load-balancer-name",
                    AwsLimits.name(),
                    Usage.of(EXCLUSIVE).orOfClass(),
                    "k8s-, namespace, name and a hash",
                    "The name of the load balancer.")
            .annotation();
    public static final Annotation<String> SCHEME = alb(
                    "scheme",
                    ValueSyntax.oneOf("unknown scheme: %s", "internal", "internet-facing"),
                    Usage.of(EXCLUSIVE).orOfClass(),
                    "--default-load-balancer-scheme",
                    "Whether the load balancer can be reached from the internet.")
            .annotation();
    public static final Annotation<String> IP_ADDRESS_TYPE = alb(
                    "ip-address-type",
                    ValueSyntax.oneOf(
                            "unknown IPAddressType: %s", "ipv4", "dualstack", "dualstack-without-public-ipv4"),
                    Usage.of(EXCLUSIVE).orOfClass(),
                    "ipv4",
                    "The kinds of address that the load balancer has.")
            .annotation();
    public static final Annotation<List<String>> SUBNETS = alb(
                    "subnets",
                    ValueSyntax.list().allowing("ids or Name tags between commas"),
                    Usage.of(EXCLUSIVE).orOfClass(),
                    "discovered by tags",
                    "The subnets of the load balancer, by id or by Name tag.")
            .annotation();
    public static final Annotation<List<String>> SECURITY_GROUPS = alb(
                    "security-groups",
                    ValueSyntax.list().allowing("ids or Name tags between commas"),
                    Usage.of(EXCLUSIVE),
                    "one that the controller manages",
                    "The security groups of the load balancer, by id or by Name tag; their order counts.")
            .annotation();
    public static final Annotation<Boolean> MANAGE_BACKEND_RULES = alb(
                    "manage-backend-security-group-rules",
                    ValueSyntax.bool(),
                    Usage.of(EXCLUSIVE),
                    "--enable-manage-backend-security-group-rules",
                    "Whether the controller opens nodes and pods to the load balancer although security-groups is set.")
            .annotation();
    public static final Annotation<String> CUSTOMER_OWNED_IPV4_POOL = alb(
                    "customer-owned-ipv4-pool",
                    AwsLimits.beginning("ipv4pool-coip-", "the id of a pool, ipv4pool-coip-..."),
                    Usage.of(EXCLUSIVE),
                    "none",
                    "The customer-owned address pool of a load balancer on an Outpost.")
            .annotation();
    public static final Annotation<String> IPAM_IPV4_POOL = alb(
                    "ipam-ipv4-pool-id",
                    AwsLimits.beginning("ipam-pool-", "the id of a pool, ipam-pool-...; empty means none"),
                    Usage.of(EXCLUSIVE).orOfClass(),
                    "none",
                    "The IPAM pool that the load balancer's public IPv4 addresses come from.")
            .annotation();
    public static final Annotation<SortedMap<String, String>> ATTRIBUTES = alb(
                    "load-balancer-attributes",
                    ValueSyntax.map(),
                    Usage.of(MERGED_BY_KEY).orOfClass(),
                    "AWS's, unmanaged",
                    "Attributes of the load balancer; those that nobody lists are left alone.")
            .annotation();
    public static final Annotation<SortedMap<String, String>> MINIMUM_CAPACITY = alb(
                    "minimum-load-balancer-capacity",
                    ValueSyntax.map().allowing("CapacityUnits=number"),
                    Usage.of(MERGED_BY_KEY).orOfClass(),
                    "left alone",
                    "The capacity reserved for the load balancer; CapacityUnits=0 ends the reservation.")
            .annotation();
    public static final Annotation<SortedMap<String, String>> TAGS = alb(
                    "tags",
                    AwsLimits.tags(),
                    Usage.of(MERGED_BY_KEY).orOfClass().alsoOnServices(),
                    "none",
                    "Tags for every AWS resource made for the Ingress; on a Service, for its target groups.")
            .annotation();
    public static final Annotation<String> WAFV2_ACL_ARN = alb(
                    "wafv2-acl-arn",
                    AwsLimits.beginningOrNone("arn:", "an ARN; none or empty detaches"),
                    Usage.of(EXCLUSIVE).orOfClass(),
                    "left alone",
                    "The WAFv2 web ACL in front of the load balancer.")
            .annotation();
    public static final Annotation<String> WAFV2_ACL_NAME = alb(
                    "wafv2-acl-name",
                    ValueSyntax.string().allowing("a name; none detaches"),
                    Usage.of(EXCLUSIVE).orOfClass(),
                    "left alone",
                    "The WAFv2 web ACL in front of the load balancer, by name; it beats every ARN in the group.")
            .annotation();
    public static final Annotation<String> WAF_ACL_ID = alb(
                    "waf-acl-id",
                    ValueSyntax.string().allowing("an id; none detaches"),
                    Usage.of(EXCLUSIVE),
                    "left alone",
                    "The WAF classic web ACL in front of the load balancer.")
            .annotation();
    public static final Annotation<String> WEB_ACL_ID = alb(
                    "web-acl-id",
                    ValueSyntax.string().allowing("an id; none detaches"),
                    Usage.of(EXCLUSIVE),
                    "left alone",
                    "The former name of waf-acl-id, read where that is absent.")
            .replacedBy(WAF_ACL_ID, "2.0")
            .annotation();
    public static final Annotation<Boolean> SHIELD_ADVANCED = alb(
                    "shield-advanced-protection",
                    ValueSyntax.bool(),
                    Usage.of(EXCLUSIVE),
                    "left alone",
                    "Whether Shield Advanced protects the load balancer.")
            .annotation();

    private LoadBalancerAnnotations() {}

    static List<AnnotationEntry<?>> entries() {
        return List.of(
                NAME.entry(),
                SCHEME.entry(),
                IP_ADDRESS_TYPE.entry(),
                SUBNETS.entry(),
                SECURITY_GROUPS.entry(),
                MANAGE_BACKEND_RULES.entry(),
                CUSTOMER_OWNED_IPV4_POOL.entry(),
                IPAM_IPV4_POOL.entry(),
                ATTRIBUTES.entry(),
                MINIMUM_CAPACITY.entry(),
                TAGS.entry(),
                WAFV2_ACL_ARN.entry(),
                WAFV2_ACL_NAME.entry(),
                WAF_ACL_ID.entry(),
                WEB_ACL_ID.entry(),
                SHIELD_ADVANCED.entry());
    }
}

package dev.sluice.core.annotation;

import static dev.sluice.core.annotation.AnnotationEntry.nlb;
import static dev.sluice.core.annotation.AnnotationEntry.service;

import dev.sluice.core.annotation.syntax.ValueSyntax;
import java.util.List;
import java.util.SortedMap;

/** Annotations for the network load balancer of a Service as a whole, and for who may connect to it. */
public final class NlbAnnotations {
    public static final Annotation<String> TYPE = nlb(
                    "type",
                    ValueSyntax.string()
                            .allowing("external; nlb-ip, which is the former way to say that targets are pods"),
                    "spec.loadBalancerClass decides",
                    "Whose the Service is where it has no class; external counts together with nlb-target-type.")
            .annotation();
    public static final Annotation<String> NAME = nlb(
                    "name", AwsLimits.name(), "k8s-, namespace, name and a hash", "The name of the load balancer.")
            .annotation();
    public static final Annotation<String> SCHEME = nlb(
                    "scheme",
                    ValueSyntax.oneOf("unknown scheme: %s", "internal", "internet-facing"),
                    "that of the load balancer there is, else --default-load-balancer-scheme",
                    "Whether the load balancer can be reached from the internet.")
            .annotation();
    public static final Annotation<Boolean> INTERNAL = nlb(
                    "internal",
                    ValueSyntax.bool(),
                    "not said",
                    "The former way to say the scheme, read where that is absent: false means internet-facing.")
            .replacedBy(SCHEME, "2.2")
            .annotation();
    public static final Annotation<String> IP_ADDRESS_TYPE = nlb(
                    "ip-address-type",
                    ValueSyntax.oneOf("unknown IPAddressType: %s", "ipv4", "dualstack"),
                    "ipv4",
                    "The kinds of address that the load balancer has.")
            .annotation();
    public static final Annotation<List<String>> SUBNETS = nlb(
                    "subnets",
                    ValueSyntax.list().allowing("ids or Name tags between commas"),
                    "those of the load balancer there is, else discovered by tags",
                    "The subnets of the load balancer, by id or by Name tag; addresses are given in their order.")
            .annotation();
    public static final Annotation<List<String>> EIP_ALLOCATIONS = nlb(
                    "eip-allocations",
                    AwsLimits.listOf("eipalloc-", "allocation ids between commas, one for each subnet"),
                    "none",
                    "The elastic addresses of the load balancer, subnet by subnet; it must be internet-facing.")
            .annotation();
    public static final Annotation<List<String>> PRIVATE_IPV4_ADDRESSES = nlb(
                    "private-ipv4-addresses",
                    ValueSyntax.list().allowing("addresses between commas, one in each subnet"),
                    "chosen by AWS",
                    "The IPv4 addresses of the load balancer, in any order; it must be internal.")
            .annotation();
    public static final Annotation<List<String>> IPV6_ADDRESSES = nlb(
                    "ipv6-addresses",
                    ValueSyntax.list().allowing("addresses between commas, one in each subnet"),
                    "chosen by AWS",
                    "The IPv6 addresses of the load balancer, in any order; it must be dualstack.")
            .annotation();
    public static final Annotation<String> IPV6_SOURCE_NAT = nlb(
                    "enable-prefix-for-ipv6-source-nat",
                    ValueSyntax.oneOf(
                            "Invalid enable-prefix-for-ipv6-source-nat value: %s. Valid values are ['on', 'off'].",
                            "on", "off"),
                    "off",
                    "Whether traffic over IPv6 reaches targets from addresses of a prefix, which UDP on a dualstack"
                            + " load balancer needs.")
            .annotation();
    public static final Annotation<List<String>> SOURCE_NAT_IPV6_PREFIXES = nlb(
                    "source-nat-ipv6-prefixes",
                    ValueSyntax.list()
                            .allowing("auto_assigned or prefixes of length 80 between commas, one for each subnet"),
                    "chosen by AWS",
                    "The prefixes for enable-prefix-for-ipv6-source-nat, subnet by subnet.")
            .annotation();
    public static final Annotation<SortedMap<String, String>> ATTRIBUTES = nlb(
                    "attributes",
                    ValueSyntax.map(),
                    "AWS's, unmanaged",
                    "Attributes of the load balancer; those that are not listed are left alone.")
            .annotation();
    public static final Annotation<Boolean> ACCESS_LOG_ENABLED = nlb(
                    "access-log-enabled",
                    ValueSyntax.bool(),
                    "left alone",
                    "The former way to set access_logs.s3.enabled to true; false changes nothing.")
            .replacedBy(ATTRIBUTES, "2.3")
            .annotation();
    public static final Annotation<String> ACCESS_LOG_BUCKET = nlb(
                    "access-log-s3-bucket-name",
                    ValueSyntax.string(),
                    "left alone",
                    "The former way to set access_logs.s3.bucket, read with access-log-enabled.")
            .replacedBy(ATTRIBUTES, "2.3")
            .annotation();
    public static final Annotation<String> ACCESS_LOG_PREFIX = nlb(
                    "access-log-s3-bucket-prefix",
                    ValueSyntax.string(),
                    "left alone",
                    "The former way to set access_logs.s3.prefix, read with access-log-enabled.")
            .replacedBy(ATTRIBUTES, "2.3")
            .annotation();
    public static final Annotation<Boolean> CROSS_ZONE = nlb(
                    "cross-zone-load-balancing-enabled",
                    ValueSyntax.bool(),
                    "left alone",
                    "The former way to set load_balancing.cross_zone.enabled.")
            .replacedBy(ATTRIBUTES, "2.3")
            .annotation();
    public static final Annotation<SortedMap<String, String>> MINIMUM_CAPACITY = nlb(
                    "minimum-load-balancer-capacity",
                    ValueSyntax.map().allowing("CapacityUnits=number"),
                    "left alone",
                    "The capacity reserved for the load balancer; CapacityUnits=0 ends the reservation.")
            .annotation();
    public static final Annotation<SortedMap<String, String>> TAGS = nlb(
                    "additional-resource-tags",
                    AwsLimits.tags(),
                    "none",
                    "Tags for every AWS resource made for the Service.")
            .annotation();
    public static final Annotation<List<String>> SECURITY_GROUPS = nlb(
                    "security-groups",
                    ValueSyntax.list().allowing("ids or Name tags between commas; nothing means none"),
                    "one that the controller manages",
                    "The security groups of the load balancer, by id or by Name tag.")
            .annotation();
    public static final Annotation<Boolean> MANAGE_BACKEND_RULES = nlb(
                    "manage-backend-security-group-rules",
                    ValueSyntax.bool(),
                    "with security-groups --enable-manage-backend-security-group-rules; without any group true",
                    "Whether the controller opens nodes and pods to the load balancer where it does not manage the"
                            + " load balancer's own security group.")
            .annotation();
    public static final Annotation<Boolean> DISABLE_SECURITY_GROUPS = nlb(
                    "disable-nlb-sg",
                    ValueSyntax.bool(),
                    "false",
                    "Whether the load balancer has no security groups; decided once, when it is made.")
            .annotation();
    public static final Annotation<String> PRIVATE_LINK_INBOUND_RULES = nlb(
                    "inbound-sg-rules-on-private-link-traffic",
                    ValueSyntax.oneOf(
                            "Invalid value for securityGroupsInboundRulesOnPrivateLink status: %s, value must be one of"
                                    + " [on, off]",
                            "on", "off"),
                    "left alone",
                    "Whether rules of the security groups count for traffic through PrivateLink.")
            .annotation();
    public static final Annotation<List<String>> SOURCE_RANGES = service(
                    "load-balancer-source-ranges",
                    ValueSyntax.list().allowing("CIDRs between commas"),
                    "everybody, unless security-group-prefix-lists is set",
                    "From where clients may connect, read where spec.loadBalancerSourceRanges is empty.")
            .annotation();
    public static final Annotation<List<String>> PREFIX_LISTS = nlb(
                    "security-group-prefix-lists",
                    AwsLimits.listOf("pl-", "ids between commas, pl-..."),
                    "none",
                    "Prefix lists from whose addresses clients may connect, for the managed security group.")
            .annotation();
    public static final Annotation<String> ICMP_PATH_MTU = nlb(
                    "enable-icmp-for-path-mtu-discovery",
                    ValueSyntax.string().allowing("on; anything else counts as off"),
                    "off",
                    "Whether the managed security group lets in the messages by which clients learn the path's MTU.")
            .annotation();

    private NlbAnnotations() {}

    static List<AnnotationEntry<?>> entries() {
        return List.of(
                TYPE.entry(),
                NAME.entry(),
                SCHEME.entry(),
                INTERNAL.entry(),
                IP_ADDRESS_TYPE.entry(),
                SUBNETS.entry(),
                EIP_ALLOCATIONS.entry(),
                PRIVATE_IPV4_ADDRESSES.entry(),
                IPV6_ADDRESSES.entry(),
                IPV6_SOURCE_NAT.entry(),
                SOURCE_NAT_IPV6_PREFIXES.entry(),
                ATTRIBUTES.entry(),
                ACCESS_LOG_ENABLED.entry(),
                ACCESS_LOG_BUCKET.entry(),
                ACCESS_LOG_PREFIX.entry(),
                CROSS_ZONE.entry(),
                MINIMUM_CAPACITY.entry(),
                TAGS.entry(),
                SECURITY_GROUPS.entry(),
                MANAGE_BACKEND_RULES.entry(),
                DISABLE_SECURITY_GROUPS.entry(),
                PRIVATE_LINK_INBOUND_RULES.entry(),
                SOURCE_RANGES.entry(),
                PREFIX_LISTS.entry(),
                ICMP_PATH_MTU.entry());
    }
}

package dev.sluice.aws.call;

import java.util.Map;

/** What an IAM policy calls an action, such as {@code ec2:DescribeSubnets}. */
final class IamAction {
    /** By the SDK's id of the service; the ids are those of {@code AwsService}. */
    private static final Map<String, String> PREFIXES = Map.of(
            "ACM", "acm",
            "EC2", "ec2",
            "Elastic Load Balancing v2", "elasticloadbalancing",
            "Resource Groups Tagging API", "tag",
            "Route 53", "route53",
            "STS", "sts",
            "Shield", "shield",
            "WAF Regional", "waf-regional",
            "WAFV2", "wafv2");

    private IamAction() {}

    static String of(CallName call) {
        String prefix = PREFIXES.get(call.service());
        return prefix == null ? call.operation() : prefix + ":" + call.operation();
    }
}

package dev.sluice.aws.simulated.call;

/** An AWS service; {@link #apiName} is the name that signatures of requests carry. */
public enum Service {
    ELB("elasticloadbalancing"),
    EC2("ec2"),
    ACM("acm"),
    ROUTE53("route53"),
    WAFV2("wafv2"),
    WAF_REGIONAL("waf-regional"),
    SHIELD("shield"),
    TAGGING("tagging"),
    STS("sts");

    private final String apiName;

    Service(String apiName) {
        this.apiName = apiName;
    }

    public String apiName() {
        return apiName;
    }
}

package dev.sluice.aws.session;

/** The parts of AWS that are called, by the ids that the SDK and {@code --aws-api-endpoints} use. */
public enum AwsService {
    ACM("ACM"),
    EC2("EC2"),
    ELB("Elastic Load Balancing v2"),
    INSTANCE_METADATA("ec2imds"),
    ROUTE_53("Route 53"),
    SHIELD("Shield"),
    STS("STS"),
    TAGGING("Resource Groups Tagging API"),
    WAF_REGIONAL("WAF Regional"),
    WAFV2("WAFV2");

    private final String id;

    AwsService(String id) {
        this.id = id;
    }

    public String id() {
        return id;
    }
}

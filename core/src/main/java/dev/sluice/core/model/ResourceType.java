package dev.sluice.core.model;

/** The kinds of resources that a stack may hold, with the names that upstream's model document uses. */
public enum ResourceType {
    SECURITY_GROUP("AWS::EC2::SecurityGroup"),
    /** Shared by all stacks of a cluster; not part of the model document. */
    BACKEND_SECURITY_GROUP("AWS::EC2::SecurityGroup/backend"),
    CERTIFICATE("AWS::ACM::Certificate"),
    TARGET_GROUP("AWS::ElasticLoadBalancingV2::TargetGroup"),
    LOAD_BALANCER("AWS::ElasticLoadBalancingV2::LoadBalancer"),
    LISTENER("AWS::ElasticLoadBalancingV2::Listener"),
    LISTENER_RULE("AWS::ElasticLoadBalancingV2::ListenerRule"),
    TARGET_GROUP_BINDING("K8S::ElasticLoadBalancingV2::TargetGroupBinding"),
    WAFV2_ASSOCIATION("AWS::WAFv2::WebACLAssociation"),
    WAF_CLASSIC_ASSOCIATION("AWS::WAFRegional::WebACLAssociation"),
    SHIELD_PROTECTION("AWS::Shield::Protection"),
    FRONTEND_NLB_TARGETS("FrontendNLBTargetGroup");

    private final String documentName;

    ResourceType(String documentName) {
        this.documentName = documentName;
    }

    /** The type as the model document writes it. */
    public String documentName() {
        return documentName;
    }
}

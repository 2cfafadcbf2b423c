package dev.sluice.core.settings;

/** Upstream's feature gates by their names, with upstream's defaults. */
public enum FeatureGate {
    LISTENER_RULES_TAGGING("ListenerRulesTagging", true),
    WEIGHTED_TARGET_GROUPS("WeightedTargetGroups", true),
    SERVICE_TYPE_LOAD_BALANCER_ONLY("ServiceTypeLoadBalancerOnly", false),
    ENDPOINTS_FAIL_OPEN("EndpointsFailOpen", true),
    ENABLE_SERVICE_CONTROLLER("EnableServiceController", true),
    ENABLE_IP_TARGET_TYPE("EnableIPTargetType", true),
    ENABLE_RGT_API("EnableRGTAPI", false),
    SUBNETS_CLUSTER_TAG_CHECK("SubnetsClusterTagCheck", true),
    NLB_HEALTH_CHECK_ADVANCED_CONFIG("NLBHealthCheckAdvancedConfig", true),
    NLB_SECURITY_GROUP("NLBSecurityGroup", true),
    ENABLE_TCP_UDP_LISTENER("EnableTCPUDPListener", false),
    ALB_SINGLE_SUBNET("ALBSingleSubnet", false),
    LB_CAPACITY_RESERVATION("LBCapacityReservation", true),
    SUBNET_DISCOVERY_BY_REACHABILITY("SubnetDiscoveryByReachability", true),
    ENHANCED_DEFAULT_BEHAVIOR("EnhancedDefaultBehavior", false),
    ENABLE_DEFAULT_TAGS_LOW_PRIORITY("EnableDefaultTagsLowPriority", false),
    ENABLE_CERTIFICATE_MANAGEMENT("EnableCertificateManagement", false),
    INGRESS_PLAN_ANNOTATION("IngressPlanAnnotation", false);

    private final String gateName;
    private final boolean enabledByDefault;

    FeatureGate(String gateName, boolean enabledByDefault) {
        this.gateName = gateName;
        this.enabledByDefault = enabledByDefault;
    }

    /** The name as written in {@code --feature-gates}. */
    public String gateName() {
        return gateName;
    }

    public boolean enabledByDefault() {
        return enabledByDefault;
    }
}

package dev.sluice.aws.simulated.limit;

import static java.util.Objects.requireNonNull;

/** A quota of AWS with the value that a new account has, and what AWS answers to the one too many. */
public enum Limit {
    LOAD_BALANCERS_PER_TYPE(50, "TooManyLoadBalancers", "The maximum number of load balancers has been reached"),
    LISTENERS_PER_LOAD_BALANCER(50, "TooManyListeners", "The maximum number of listeners has been reached"),
    RULES_PER_LOAD_BALANCER(100, "TooManyRules", "The maximum number of rules on the load balancer has been reached"),
    CERTIFICATES_PER_LOAD_BALANCER(
            25, "TooManyCertificates", "The maximum number of certificates on the load balancer has been reached"),
    TARGET_GROUPS(3000, "TooManyTargetGroups", "The maximum number of target groups has been reached"),
    TARGET_GROUPS_PER_LOAD_BALANCER(
            100,
            "TooManyUniqueTargetGroupsPerLoadBalancer",
            "The maximum number of unique target groups per load balancer has been reached"),
    TARGET_GROUPS_PER_ACTION(5, "ValidationError", "The maximum number of target groups per action has been reached"),
    TARGETS_PER_TARGET_GROUP(1000, "TooManyTargets", "The maximum number of targets has been reached"),
    CONDITION_VALUES_PER_RULE(5, "ValidationError", "The maximum number of condition values per rule has been reached"),
    WILDCARDS_PER_RULE(6, "ValidationError", "The maximum number of wildcards per rule has been reached"),
    SECURITY_GROUPS_PER_LOAD_BALANCER(
            5, "InvalidConfigurationRequest", "The maximum number of security groups has been reached"),
    TAGS_PER_LOAD_BALANCING_RESOURCE(50, "TooManyTags", "The maximum number of tags has been reached"),
    TAGS_PER_EC2_RESOURCE(50, "TagLimitExceeded", "The maximum number of Tags for a resource has been reached."),
    SECURITY_GROUPS(
            2500,
            "SecurityGroupLimitExceeded",
            "The maximum number of security groups for this region has been reached."),
    RULES_PER_SECURITY_GROUP(
            60,
            "RulesPerSecurityGroupLimitExceeded",
            "The maximum number of rules per security group has been reached."),
    CERTIFICATES(2500, "LimitExceededException", "You have exceeded your quota of certificates"),
    CERTIFICATE_NAMES(10, "LimitExceededException", "The certificate has too many domain names");

    private final int usual;
    private final String code;
    private final String message;

    Limit(int usual, String code, String message) {
        this.usual = usual;
        this.code = requireNonNull(code, "code");
        this.message = requireNonNull(message, "message");
    }

    /** The value in an account that has asked for no more. */
    public int usual() {
        return usual;
    }

    public String code() {
        return code;
    }

    public String message() {
        return message;
    }
}

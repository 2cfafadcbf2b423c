package dev.sluice.core.admission;

/** The steps of admitting a TargetGroupBinding, by the label values under which failures are counted. */
public enum AdmissionStep {
    NAME_OR_ARN("checkTargetGroupArnOrName"),
    ARN_FROM_NAME("getArnFromNameIfNeeded"),
    DEFAULT_TARGET_TYPE("defaultingTargetType"),
    DEFAULT_IP_ADDRESS_TYPE("defaultingIPAddressType"),
    DEFAULT_VPC("defaultingVpcID"),
    DEFAULT_PROTOCOL("defaultingTargetGroupProtocol"),
    REQUIRED_FIELDS("checkRequiredFields"),
    IMMUTABLE_FIELDS("checkImmutableFields"),
    NODE_SELECTOR("checkNodeSelector"),
    EXISTING_TARGET_GROUPS("checkExistingTargetGroups"),
    IP_ADDRESS_TYPE("checkTargetGroupIPAddressType"),
    VPC("checkTargetGroupVpcID"),
    ASSUMED_ROLE("checkAssumeRoleConfig"),
    PROTOCOL("checkTargetGroupProtocol");

    private final String label;

    AdmissionStep(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}

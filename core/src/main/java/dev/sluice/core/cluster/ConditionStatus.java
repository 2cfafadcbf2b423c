package dev.sluice.core.cluster;

/** Status of a Kubernetes condition; {@link #ABSENT} where the object has no such condition. */
public enum ConditionStatus {
    TRUE,
    FALSE,
    UNKNOWN,
    ABSENT
}

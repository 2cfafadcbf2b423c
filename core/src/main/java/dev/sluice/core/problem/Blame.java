package dev.sluice.core.problem;

/** Who can mend a problem; decides whether and how fast it is tried again. */
public enum Blame {
    /** The author of the object: trying again without a change is pointless. */
    USER,
    /** The cluster: an object is missing or not yet as it has to be. */
    CLUSTER,
    /** AWS: a call failed, a quota is full, a resource is not there. */
    AWS,
    /** This library: a defect that its developers have to mend. */
    BUG
}

package dev.sluice.core.problem;

/** Who can mend a problem: tells what is reported to whom, not how often something is tried again. */
public enum Blame {
    /** The author of the object: trying again without a change is pointless. */
    USER,
    /** The cluster: an object is missing or not yet as it has to be. */
    CLUSTER,
    /** AWS, or who runs the account there: a call failed, a quota is full, a resource is not there. */
    AWS,
    /** This library: a defect that its developers have to mend. */
    BUG
}

package dev.sluice.core.port;

import dev.sluice.core.cluster.Pod;

/** Readiness gate conditions of pods. Throws {@link PortException}. */
public interface PodConditions {
    /** Sets one condition of exactly this pod (by its uid). Answers false if there is no such pod any more. */
    boolean set(Pod pod, Pod.Condition condition);
}

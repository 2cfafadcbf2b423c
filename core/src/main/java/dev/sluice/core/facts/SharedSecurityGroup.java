package dev.sluice.core.facts;

import java.util.Optional;

/**
 * Where a run learns which security group the cluster's load balancers share. A controller remembers it, a single run
 * asks with {@link TaggedSecurityGroup}.
 */
public interface SharedSecurityGroup {
    /** The group's id, if it exists already. */
    Optional<String> find();
}

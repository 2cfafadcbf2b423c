package dev.sluice.core.contract;

import org.junit.jupiter.api.Nested;

/**
 * The contracts of all ports that an AWS must keep; a test class extends it and says where a fresh world comes from.
 */
public abstract class CloudContract {
    /** A world of its own for each test. */
    protected abstract ContractWorld newWorld();

    abstract class InWorld {
        private final ContractWorld world = newWorld();

        public ContractWorld world() {
            return world;
        }
    }

    @Nested
    class OfLoadBalancers extends InWorld implements LoadBalancersContract {}

    @Nested
    class OfListeners extends InWorld implements ListenersContract {}

    @Nested
    class OfListenerRules extends InWorld implements ListenerRulesContract {}

    @Nested
    class OfTargetGroups extends InWorld implements TargetGroupsContract {}

    @Nested
    class OfTargets extends InWorld implements TargetsContract {}

    @Nested
    class OfElbTags extends InWorld implements ElbTagsContract {}

    @Nested
    class OfSecurityGroups extends InWorld implements SecurityGroupsContract {}

    @Nested
    class OfNetwork extends InWorld implements NetworkContract {}

    @Nested
    class OfCertificates extends InWorld implements CertificatesContract {}
}

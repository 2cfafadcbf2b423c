package dev.sluice.it.contract;

import dev.sluice.core.contract.CertificatesContract;
import dev.sluice.core.contract.ContractWorld;
import dev.sluice.core.contract.ElbTagsContract;
import dev.sluice.core.contract.ListenerRulesContract;
import dev.sluice.core.contract.ListenersContract;
import dev.sluice.core.contract.LoadBalancersContract;
import dev.sluice.core.contract.NetworkContract;
import dev.sluice.core.contract.SecurityGroupsContract;
import dev.sluice.core.contract.TargetGroupsContract;
import dev.sluice.core.contract.TargetsContract;
import dev.sluice.it.moto.MotoServer;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The AWS adapter keeps the contracts of all its ports that moto plays. */
class AwsAdapterContractE2E {
    @Order(1)
    @RegisterExtension
    static final MotoServer MOTO = new MotoServer();

    @Order(2)
    @RegisterExtension
    static final MotoWorlds WORLDS = new MotoWorlds(MOTO);

    @Nested
    class OfLoadBalancers implements LoadBalancersContract {
        private final ContractWorld world = WORLDS.next();

        @Override
        public ContractWorld world() {
            return world;
        }
    }

    @Nested
    class OfListeners implements ListenersContract {
        private final ContractWorld world = WORLDS.next();

        @Override
        public ContractWorld world() {
            return world;
        }
    }

    @Nested
    class OfListenerRules implements ListenerRulesContract {
        private final ContractWorld world = WORLDS.next();

        @Override
        public ContractWorld world() {
            return world;
        }
    }

    @Nested
    class OfTargetGroups implements TargetGroupsContract {
        private final ContractWorld world = WORLDS.next();

        @Override
        public ContractWorld world() {
            return world;
        }
    }

    @Nested
    class OfTargets implements TargetsContract {
        private final ContractWorld world = WORLDS.next();

        @Override
        public ContractWorld world() {
            return world;
        }
    }

    @Nested
    class OfElbTags implements ElbTagsContract {
        private final ContractWorld world = WORLDS.next();

        @Override
        public ContractWorld world() {
            return world;
        }
    }

    @Nested
    class OfSecurityGroups implements SecurityGroupsContract {
        private final ContractWorld world = WORLDS.next();

        @Override
        public ContractWorld world() {
            return world;
        }
    }

    @Nested
    class OfNetwork implements NetworkContract {
        private final ContractWorld world = WORLDS.next();

        @Override
        public ContractWorld world() {
            return world;
        }
    }

    @Nested
    class OfCertificates implements CertificatesContract {
        private final ContractWorld world = WORLDS.next();

        @Override
        public ContractWorld world() {
            return world;
        }
    }
}

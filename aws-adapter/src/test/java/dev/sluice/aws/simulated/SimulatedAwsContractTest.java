package dev.sluice.aws.simulated;

import dev.sluice.aws.simulated.world.CertificateRow;
import dev.sluice.aws.simulated.world.InstanceRow;
import dev.sluice.aws.simulated.world.Tables;
import dev.sluice.core.cloud.Subnet;
import dev.sluice.core.cloud.TagFilter;
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
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Nested;

/** The simulated AWS keeps the contracts of all its ports. */
class SimulatedAwsContractTest {
    private static ContractWorld newWorld() {
        SimulatedAws aws = SimulatedAws.example(Simulation.immediate(InstantSource.system()));
        return new ContractWorld(
                aws.cloud(),
                aws.world().account().vpcId(),
                subnets(aws, "kubernetes.io/role/elb"),
                subnets(aws, "kubernetes.io/role/internal-elb"),
                aws.world().all(Tables.INSTANCES).stream()
                        .map(InstanceRow::id)
                        .limit(2)
                        .toList(),
                aws.world().all(Tables.CERTIFICATES).stream()
                        .map(CertificateRow::id)
                        .toList());
    }

    private static List<String> subnets(SimulatedAws aws, String role) {
        return aws.cloud().network().findSubnets(TagFilter.of(Map.of(role, "1"))).stream()
                .map(Subnet::id)
                .limit(2)
                .toList();
    }

    @Nested
    class OfLoadBalancers implements LoadBalancersContract {
        private final ContractWorld world = newWorld();

        @Override
        public ContractWorld world() {
            return world;
        }
    }

    @Nested
    class OfListeners implements ListenersContract {
        private final ContractWorld world = newWorld();

        @Override
        public ContractWorld world() {
            return world;
        }
    }

    @Nested
    class OfListenerRules implements ListenerRulesContract {
        private final ContractWorld world = newWorld();

        @Override
        public ContractWorld world() {
            return world;
        }
    }

    @Nested
    class OfTargetGroups implements TargetGroupsContract {
        private final ContractWorld world = newWorld();

        @Override
        public ContractWorld world() {
            return world;
        }
    }

    @Nested
    class OfTargets implements TargetsContract {
        private final ContractWorld world = newWorld();

        @Override
        public ContractWorld world() {
            return world;
        }
    }

    @Nested
    class OfElbTags implements ElbTagsContract {
        private final ContractWorld world = newWorld();

        @Override
        public ContractWorld world() {
            return world;
        }
    }

    @Nested
    class OfSecurityGroups implements SecurityGroupsContract {
        private final ContractWorld world = newWorld();

        @Override
        public ContractWorld world() {
            return world;
        }
    }

    @Nested
    class OfNetwork implements NetworkContract {
        private final ContractWorld world = newWorld();

        @Override
        public ContractWorld world() {
            return world;
        }
    }

    @Nested
    class OfCertificates implements CertificatesContract {
        private final ContractWorld world = newWorld();

        @Override
        public ContractWorld world() {
            return world;
        }
    }
}

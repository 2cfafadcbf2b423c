package dev.sluice.aws.simulated;

import dev.sluice.aws.simulated.world.CertificateRow;
import dev.sluice.aws.simulated.world.InstanceRow;
import dev.sluice.aws.simulated.world.Tables;
import dev.sluice.core.cloud.Subnet;
import dev.sluice.core.cloud.TagFilter;
import dev.sluice.core.contract.CloudContract;
import dev.sluice.core.contract.ContractWorld;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;

/** The simulated AWS keeps the contracts of all its ports. */
class SimulatedAwsContractTest extends CloudContract {
    @Override
    protected ContractWorld newWorld() {
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
}

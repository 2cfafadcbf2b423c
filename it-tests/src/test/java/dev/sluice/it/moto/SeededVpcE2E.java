package dev.sluice.it.moto;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.sluice.aws.session.AwsService;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import software.amazon.awssdk.services.ec2.Ec2Client;
import software.amazon.awssdk.services.ec2.model.Instance;
import software.amazon.awssdk.services.ec2.model.Subnet;

class SeededVpcE2E {
    @RegisterExtension
    static final MotoServer MOTO = new MotoServer();

    private final Ec2Client ec2 = MOTO.clients().client(AwsService.EC2, Ec2Client.class, Ec2Client::builder);

    @Test
    void holdsSubnetsInTwoZonesAndNodesOfTheGroup() {
        SeededVpc vpc = SeededVpc.create(ec2, "demo");

        assertThat(ec2.describeSubnets(request -> request.subnetIds(vpc.publicSubnets()))
                        .subnets())
                .extracting(Subnet::availabilityZone)
                .containsExactlyInAnyOrder("us-west-2a", "us-west-2b");
        assertThat(ec2.describeInstances().reservations())
                .flatExtracting(reservation -> reservation.instances())
                .extracting(
                        Instance::vpcId,
                        instance -> instance.networkInterfaces()
                                .getFirst()
                                .groups()
                                .getFirst()
                                .groupId())
                .containsOnly(tuple(vpc.vpcId(), vpc.nodeSecurityGroup()));
    }

    @Test
    void isGoneAfterAReset() {
        SeededVpc vpc = SeededVpc.create(ec2, "demo");

        MOTO.reset();

        assertThat(ec2.describeVpcs().vpcs()).extracting(found -> found.vpcId()).doesNotContain(vpc.vpcId());
    }
}

package dev.sluice.it.contract;

import static dev.sluice.aws.session.AwsService.ACM;
import static dev.sluice.aws.session.AwsService.EC2;

import dev.sluice.aws.AwsCloud;
import dev.sluice.aws.call.CallListener;
import dev.sluice.core.contract.ContractWorld;
import dev.sluice.it.moto.MotoServer;
import dev.sluice.it.moto.SeededVpc;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import software.amazon.awssdk.services.acm.AcmClient;
import software.amazon.awssdk.services.acm.model.ValidationMethod;
import software.amazon.awssdk.services.ec2.Ec2Client;

/** Worlds for contracts, each in a moto that has forgotten the one before. */
final class MotoWorlds implements AfterAllCallback {
    private final MotoServer moto;
    private final List<AwsCloud> opened = new ArrayList<>();

    MotoWorlds(MotoServer moto) {
        this.moto = moto;
    }

    ContractWorld next() {
        moto.reset();
        SeededVpc vpc = SeededVpc.create(moto.clients().client(EC2, Ec2Client.class, Ec2Client::builder), "demo");
        AwsCloud cloud = AwsCloud.open(moto.settings(vpc.vpcId()), moto.surroundings(CallListener.none()));
        opened.add(cloud);
        return new ContractWorld(
                cloud.ports(),
                vpc.vpcId(),
                vpc.publicSubnets(),
                vpc.privateSubnets(),
                vpc.nodes().stream().map(SeededVpc.Node::instanceId).toList(),
                certificates());
    }

    @Override
    public void afterAll(ExtensionContext context) {
        opened.forEach(AwsCloud::close);
        opened.clear();
    }

    /** moto issues a certificate when it is looked at. */
    private List<String> certificates() {
        AcmClient acm = moto.clients().client(ACM, AcmClient.class, AcmClient::builder);
        return Stream.of("one.example.com", "two.example.com")
                .map(domain -> acm.requestCertificate(
                                request -> request.domainName(domain).validationMethod(ValidationMethod.DNS))
                        .certificateArn())
                .peek(arn -> acm.describeCertificate(request -> request.certificateArn(arn)))
                .toList();
    }
}

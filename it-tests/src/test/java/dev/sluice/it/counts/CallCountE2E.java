package dev.sluice.it.counts;

import static dev.sluice.aws.session.AwsService.EC2;
import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.aws.AwsCloud;
import dev.sluice.aws.call.CallCounts;
import dev.sluice.core.settings.ClusterIdentity;
import dev.sluice.core.settings.ControllerSettings;
import dev.sluice.it.moto.MotoServer;
import dev.sluice.it.moto.SeededVpc;
import java.nio.file.Path;
import java.time.Clock;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.services.ec2.Ec2Client;

/** The same work over HTTP, by the clients that AWS is called with. */
class CallCountE2E {
    @RegisterExtension
    static final MotoServer MOTO = new MotoServer();

    private final CallCounts counts = new CallCounts();

    @TempDir
    private Path folder;

    @Test
    void aHundredStacksStayWithinTheirBudgets() {
        SeededVpc vpc = SeededVpc.create(MOTO.clients().client(EC2, Ec2Client.class, Ec2Client::builder), "demo");
        try (AwsCloud cloud = AwsCloud.open(MOTO.settings(vpc.vpcId()), MOTO.surroundings(counts));
                CountedWork work = new CountedWork(
                        folder,
                        vpc.nodes().stream().map(SeededVpc.Node::providerId).toList(),
                        account(vpc, cloud))) {
            assertThat(work.createAll().total()).isLessThanOrEqualTo(14 * CountedWork.STACKS);
            assertThat(work.resync(7).total()).isLessThanOrEqualTo(6);
            assertThat(work.restart().total()).isLessThanOrEqualTo(560);
            assertThat(work.changeAttribute(8).total()).isLessThanOrEqualTo(6);
        }
    }

    private CountedWork.Account account(SeededVpc vpc, AwsCloud cloud) {
        return new CountedWork.Account(
                ControllerSettings.defaults(new ClusterIdentity("demo", vpc.vpcId(), MotoServer.REGION)),
                cloud.ports(),
                Clock.systemUTC(),
                this::soFar);
    }

    private SortedMap<String, Long> soFar() {
        SortedMap<String, Long> calls = new TreeMap<>();
        counts.counts().forEach((action, count) -> calls.put(action, count.longValue()));
        return calls;
    }
}

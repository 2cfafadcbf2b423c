package dev.sluice.aws.simulated;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sluice.aws.simulated.call.Pace;
import dev.sluice.core.cloud.TagFilter;
import dev.sluice.core.port.PortException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SimulatedAwsTest {
    private final Simulation simulation = Simulation.immediate(InstantSource.system());

    @Test
    void holdsTheSameAfterWritingAndReading() {
        SimulatedAws aws = SimulatedAws.example(simulation);

        SimulatedAws again = SimulatedAws.load(
                new ByteArrayInputStream(aws.yaml().getBytes(StandardCharsets.UTF_8)), "aws.yaml", simulation);

        assertThat(again.world()).isEqualTo(aws.world());
        assertThat(again.yaml()).isEqualTo(aws.yaml());
    }

    @Test
    void offersPublicSubnetsInThreeZones() {
        SimulatedAws aws = SimulatedAws.example(simulation);

        assertThat(aws.cloud().network().findSubnets(TagFilter.of(Map.of("kubernetes.io/role/elb", "1"))))
                .extracting(subnet -> subnet.availabilityZone())
                .containsExactly("us-west-2a", "us-west-2b", "us-west-2c");
    }

    @Test
    void keepsEveryChangeInItsFile(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("aws.yaml");
        Lab lab = Lab.usual();
        lab.aws().keepIn(file);

        lab.loadBalancer("web");
        assertThat(SimulatedAws.load(file, simulation).world())
                .isEqualTo(lab.aws().world());
        lab.targetGroup("cart");
        assertThat(SimulatedAws.load(file, simulation).world())
                .isEqualTo(lab.aws().world());

        try (var files = Files.list(folder)) {
            assertThat(files).containsExactly(file);
        }
    }

    @Test
    void goesOnFromItsFileWithNewIds(@TempDir Path folder) {
        Path file = folder.resolve("aws.yaml");
        Lab lab = Lab.usual();
        lab.targetGroup("cart");
        lab.aws().save(file);

        SimulatedAws again = SimulatedAws.load(file, simulation);
        String group = again.cloud().securityGroups().create("front", "for a test", Lab.none());

        assertThat(group).isEqualTo(lab.securityGroup("front"));
    }

    @Test
    void aWaitIsOnlyAsLongAsItStillWasWhenItWasSaved(@TempDir Path folder) {
        Path file = folder.resolve("aws.yaml");
        Lab lab = Lab.of(Pace.calls(3));
        lab.loadBalancer("web");
        lab.cloud().loadBalancers().list();
        lab.aws().save(file);

        SimulatedAws again = SimulatedAws.load(file, simulation);

        assertThat(again.yaml()).isEqualTo(lab.aws().yaml()).contains("provisioning:\n    calls: 2");
    }

    @Test
    void tellsWhichFileCannotBeRead(@TempDir Path folder) {
        Path file = folder.resolve("none.yaml");

        assertThatThrownBy(() -> SimulatedAws.load(file, simulation))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessage(file + ": there is no such file");
    }

    @Test
    void onlyKnownRolesAreAssumed() {
        String yaml = """
                region: us-west-2
                vpcId: vpc-1
                roles:
                - {arn: "arn:aws:iam::444455556666:role/tenant", externalId: secret}
                """;
        SimulatedAws aws = SimulatedAws.load(
                new ByteArrayInputStream(yaml.getBytes(StandardCharsets.UTF_8)), "aws.yaml", simulation);
        String role = "arn:aws:iam::444455556666:role/tenant";

        assertThat(aws.cloud().targets().assuming(role, "secret")).isNotNull();
        assertThatThrownBy(() -> aws.cloud().targets().assuming(role, "guess"))
                .isInstanceOfSatisfying(
                        PortException.class,
                        refusal -> assertThat(refusal.kind()).isEqualTo(PortException.Kind.DENIED))
                .hasMessageContaining(role);
    }
}

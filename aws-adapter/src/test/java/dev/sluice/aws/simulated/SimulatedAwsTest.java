package dev.sluice.aws.simulated;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.core.cloud.TagFilter;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

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
    void offersPublicAndPrivateSubnetsInThreeZones() {
        SimulatedAws aws = SimulatedAws.example(simulation);

        SortedMap<String, String> publicRole = new TreeMap<>();
        publicRole.put("kubernetes.io/role/elb", "1");

        assertThat(aws.cloud().network().findSubnets(TagFilter.of(publicRole)))
                .extracting(subnet -> subnet.availabilityZone())
                .containsExactly("us-west-2a", "us-west-2b", "us-west-2c");
    }
}

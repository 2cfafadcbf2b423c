package dev.sluice.aws.simulated.file;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.aws.simulated.Lab;
import dev.sluice.aws.simulated.call.Pace;
import dev.sluice.aws.simulated.world.World;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WorldFuzzTest {
    private static final List<String> PIECES =
            List.of("", "-", ":", "\n", "  ", "[", "{", "'", "null", "99999999999", "a");

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
    void whateverWasDoneIsTheSameAfterWritingAndReading(long seed) {
        Lab lab = Lab.of(seed % 2 == 0 ? Pace.immediate() : Pace.calls(3));
        RandomCalls calls = new RandomCalls(lab, seed);
        calls.make(150);
        assertThat(calls.refused()).isBetween(10, 120);

        String written = lab.aws().yaml();
        List<String> warnings = new ArrayList<>();
        World read = WorldFile.read(
                new ByteArrayInputStream(written.getBytes(StandardCharsets.UTF_8)), "aws.yaml", warnings::add);

        assertThat(warnings).isEmpty();
        assertThat(WorldFile.write(read, moment -> moment)).isEqualTo(written);
        if (seed % 2 == 0) {
            assertThat(read).isEqualTo(lab.aws().world());
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void damagedFilesAreReadOrRefusedWithTheirName(long seed) {
        Random random = new Random(seed);
        Lab lab = Lab.usual();
        new RandomCalls(lab, seed).make(80);
        String written = lab.aws().yaml();

        for (int i = 0; i < 40; i++) {
            String damaged = damage(written, random);
            assertThat(refusalOf(damaged)).startsWith("aws.yaml:");
        }
    }

    private static String damage(String text, Random random) {
        int from = random.nextInt(text.length());
        int to = Math.min(text.length(), from + random.nextInt(12));
        return text.substring(0, from) + PIECES.get(random.nextInt(PIECES.size())) + text.substring(to);
    }

    /** What is read is written and read again; any exception but the expected one would come out of the test. */
    private static String refusalOf(String yaml) {
        try {
            World world = read(yaml);
            assertThat(read(WorldFile.write(world, moment -> moment))).isEqualTo(world);
            return "aws.yaml: none";
        } catch (WorldFormatException e) {
            return requireNonNull(e.getMessage());
        }
    }

    private static World read(String yaml) {
        return WorldFile.read(new ByteArrayInputStream(yaml.getBytes(StandardCharsets.UTF_8)), "aws.yaml");
    }
}

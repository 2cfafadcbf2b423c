package dev.sluice.it.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * Holds all cases of {@code resources/vectors}, or of the folder that {@code -Dvectors.dir} names, against the models.
 */
class ConformanceTest {
    private static final Path OWN_VECTORS = Path.of("src", "test", "resources", "vectors");

    @Test
    void everyCaseGivesTheMeasuredModelOrFails() {
        List<Verdict> verdicts = Vector.in(root()).stream().map(Verdict::on).toList();
        List<Verdict> failing =
                verdicts.stream().filter(verdict -> !verdict.passed()).toList();
        print(verdicts.size(), failing);

        assertThat(failing).extracting(verdict -> verdict.vector().name()).isEmpty();
    }

    static Path root() {
        String named = System.getProperty("vectors.dir", "");
        return named.isEmpty() ? OWN_VECTORS : Path.of(named);
    }

    private static void print(int all, List<Verdict> failing) {
        StringBuilder report = new StringBuilder();
        report.append("vectors: %d passed, %d failed of %d%n".formatted(all - failing.size(), failing.size(), all));
        for (Verdict verdict : failing) {
            report.append("  ").append(verdict.vector().name()).append('\n');
            verdict.differences().stream()
                    .limit(20)
                    .forEach(line -> report.append("      ").append(line).append('\n'));
        }
        System.out.print(report);
    }
}

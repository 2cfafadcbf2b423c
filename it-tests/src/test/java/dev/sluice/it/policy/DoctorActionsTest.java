package dev.sluice.it.policy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.aws.simulated.SimulatedAws;
import dev.sluice.aws.simulated.Simulation;
import dev.sluice.k8s.watch.Snapshot;
import dev.sluice.runner.doctor.Check;
import dev.sluice.runner.doctor.Diagnosis;
import dev.sluice.runner.doctor.Doctor;
import dev.sluice.runner.doctor.ManifestSide;
import dev.sluice.runner.doctor.SimulatedSide;
import dev.sluice.runner.settings.Configuration;
import dev.sluice.runner.settings.FlagValues;
import dev.sluice.runner.settings.SettingsReader;
import java.time.Clock;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DoctorActionsTest {
    @Test
    void triesEveryActionThatTheAdapterReadsWith() {
        Configuration everything = SettingsReader.read(FlagValues.parse(Map.of(
                "cluster-name", List.of("demo"),
                "feature-gates", List.of("EnableRGTAPI=true,EnableCertificateManagement=true"))));
        SimulatedAws aws = SimulatedAws.example(Simulation.immediate(InstantSource.system()));

        Diagnosis diagnosis = Doctor.examine(
                new SimulatedSide(aws), () -> new ManifestSide(Snapshot.of(List.of())), everything, Clock.systemUTC());

        assertThat(diagnosis.checks())
                .extracting(Check::name)
                .filteredOn(name -> name.contains(":"))
                .containsExactlyInAnyOrderElementsOf(reads());
    }

    /** STS says who asks to everybody, which is no right. */
    private static List<String> reads() {
        return CalledActions.ofAdapter().stream()
                .filter(action -> action.matches("[^:]+:(Describe|Get|List).*"))
                .filter(action -> !action.equals("sts:GetCallerIdentity"))
                .toList();
    }
}

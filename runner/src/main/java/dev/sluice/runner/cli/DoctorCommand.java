package dev.sluice.runner.cli;

import dev.sluice.runner.access.StateFile;
import dev.sluice.runner.doctor.AwsSide;
import dev.sluice.runner.doctor.ClusterSide;
import dev.sluice.runner.doctor.Diagnosis;
import dev.sluice.runner.doctor.Doctor;
import dev.sluice.runner.doctor.DoctorJson;
import dev.sluice.runner.doctor.DoctorText;
import dev.sluice.runner.doctor.LiveApi;
import dev.sluice.runner.doctor.LiveAws;
import dev.sluice.runner.doctor.ManifestSide;
import dev.sluice.runner.doctor.SimulatedSide;
import dev.sluice.runner.settings.Configuration;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code sluice doctor}: whether AWS and the cluster have what load balancers need. */
@Command(
        name = "doctor",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        sortSynopsis = false,
        description = {
            "Check that AWS and the cluster have what load balancers need, before the first Ingress exists.",
            "",
            "Looks at credentials, rights, region, VPC, cluster tag, every subnet, the security groups of nodes, the IngressClass "
                    + "and the custom resource definitions, and says of each whether it is right, by what evidence, and what "
                    + "to change. Only reads. The cluster is the one of --kubeconfig, unless -f names manifests.",
            ""
        },
        footer = {"", TakesControllerFlags.FOOTER},
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:nothing failed", "1:something failed", "2:wrong usage"})
final class DoctorCommand implements Callable<Integer>, TakesControllerFlags {
    @Spec
    private CommandSpec spec;

    @Mixin
    private final ManifestOptions manifests = new ManifestOptions();

    @Option(
            names = "--aws",
            paramLabel = "live",
            description = "Look at the account itself, with this process's credentials. This is the default.")
    private Optional<PlanSource.Cloud> aws = Optional.empty();

    @Option(
            names = "--aws-state",
            paramLabel = "FILE",
            description = "Look at what AWS held when 'sluice record' wrote this.")
    private Optional<Path> awsState = Optional.empty();

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FORMAT",
            defaultValue = "text",
            description = "text or json. Default: text")
    private TextOrJson output = TextOrJson.text;

    @Override
    public Integer call() {
        if (aws.isPresent() && awsState.isPresent()) {
            throw new ParameterException(
                    spec.commandLine(), "where is AWS? (expected: either --aws-state FILE or --aws live)");
        }
        Configuration configuration = CommandSettings.read(spec);
        Diagnosis diagnosis;
        try (AwsSide side = awsSide(configuration)) {
            diagnosis = Doctor.examine(side, () -> cluster(configuration), configuration, Clock.systemUTC());
        } catch (IllegalArgumentException e) {
            throw new CommandFailedException(String.valueOf(e.getMessage()), e);
        }
        spec.commandLine()
                .getOut()
                .print(
                        switch (output) {
                            case text -> DoctorText.of(diagnosis);
                            case json -> DoctorJson.of(diagnosis);
                        });
        return diagnosis.isHealthy() ? 0 : 1;
    }

    private AwsSide awsSide(Configuration configuration) {
        return awsState.<AwsSide>map(file -> new SimulatedSide(StateFile.load(file)))
                .orElseGet(() -> new LiveAws(configuration, Main.Version.text()));
    }

    private ClusterSide cluster(Configuration configuration) {
        return manifests.given()
                ? new ManifestSide(manifests.cluster().view())
                : LiveApi.of(configuration.kubernetes().kubeconfig());
    }
}

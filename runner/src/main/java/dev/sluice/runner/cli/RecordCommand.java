package dev.sluice.runner.cli;

import static java.util.Objects.requireNonNull;

import dev.sluice.aws.simulated.SimulatedAws;
import dev.sluice.aws.simulated.Simulation;
import dev.sluice.runner.live.LiveCloud;
import dev.sluice.runner.record.CloudRecording;
import dev.sluice.runner.settings.Configuration;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code sluice record}: what AWS holds, in a file. */
@Command(
        name = "record",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        sortSynopsis = false,
        description = {
            "Write what AWS holds into a file, for plans where AWS cannot be reached.",
            "",
            "Reads one VPC with its instances, the load balancers and target groups of the account's region and what belongs "
                    + "to them, with calls that only read. 'sluice plan', 'lint', 'explain' and 'doctor' take the file as "
                    + "--aws-state.",
            "What the controller's flags switch off (such as --enable-shield=false) is not asked for: give both "
                    + "commands the same flags.",
            ""
        },
        footer = {"", TakesControllerFlags.FOOTER},
        exitCodeOnInvalidInput = 1)
final class RecordCommand implements Callable<Integer>, TakesControllerFlags {
    /** Where AWS is. */
    enum Source {
        live
    }

    @Spec
    private CommandSpec spec;

    @Option(
            names = "--aws",
            paramLabel = "live",
            defaultValue = "live",
            description = "The account itself, with this process's credentials (the only source, and the default).")
    private Source source = Source.live;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE",
            required = true,
            description = "The file to write.")
    private Path file;

    @Override
    public Integer call() {
        Configuration configuration = CommandSettings.quietly(spec);
        try (LiveCloud aws = open(configuration)) {
            CloudRecording recording =
                    CloudRecording.of(aws.ports(), configuration.controller(aws.vpcId(), aws.region()));
            SimulatedAws.of(recording.world(), Simulation.immediate(InstantSource.system()))
                    .save(file);
            recording.omissions().forEach(line -> spec.commandLine().getErr().println("left out: " + line));
            spec.commandLine().getErr().println("recorded " + aws.vpcId() + " in " + aws.region() + ": " + file);
        } catch (IllegalArgumentException e) {
            throw new CommandFailedException(requireNonNull(e.getMessage()), e);
        }
        return 0;
    }

    private LiveCloud open(Configuration configuration) {
        return switch (source) {
            case live -> LiveCloud.open(configuration, Main.Version.text());
        };
    }
}

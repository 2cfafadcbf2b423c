package dev.sluice.runner.cli;

import dev.sluice.aws.simulated.file.WorldFormatException;
import dev.sluice.core.cluster.ClusterUnavailableException;
import dev.sluice.core.port.PortException;
import dev.sluice.k8s.manifest.ManifestException;
import java.io.IOException;
import java.io.UncheckedIOException;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParseResult;

/** Turns what a command throws into one clear line and exit code 1; only bugs show where they come from. */
final class Failures implements IExecutionExceptionHandler {

    @Override
    public int handleExecutionException(Exception failure, CommandLine command, ParseResult result) {
        switch (failure) {
            case CommandFailedException expected -> command.getErr().println(expected.getMessage());
            case PortException refused ->
                command.getErr().println(refused.action() + " failed: " + refused.getMessage());
            case WorldFormatException state -> command.getErr().println(state.getMessage());
            case ManifestException manifests -> command.getErr().println(manifests.getMessage());
            case ClusterUnavailableException unavailable -> command.getErr().println(unavailable.getMessage());
            case UncheckedIOException io -> command.getErr().println(io.getMessage());
            case IOException io -> command.getErr().println(io.getMessage());
            default -> failure.printStackTrace(command.getErr());
        }
        return CommandLine.ExitCode.SOFTWARE;
    }
}

package dev.sluice.runner.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code sluice version}: which program this is, on which Java. */
@Command(name = "version", mixinStandardHelpOptions = true, description = "Print the version of the program.")
final class VersionCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        spec.commandLine()
                .getOut()
                .println("sluice " + Main.Version.text() + " (Java "
                        + Runtime.version().feature() + ")");
        return 0;
    }
}

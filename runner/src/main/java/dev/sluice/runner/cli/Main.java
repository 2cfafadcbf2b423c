package dev.sluice.runner.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;

/** Where every {@code sluice} command starts. */
@Command(
        name = "sluice",
        description = "AWS load balancers for Kubernetes.",
        version = "sluice 0.1.0-SNAPSHOT",
        mixinStandardHelpOptions = true)
public final class Main implements Runnable {
    private Main() {}

    public static void main(String[] args) {
        System.exit(new CommandLine(new Main()).execute(args));
    }

    @Override
    public void run() {
        CommandLine.usage(this, System.out);
    }
}

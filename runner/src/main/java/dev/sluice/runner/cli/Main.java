package dev.sluice.runner.cli;

import dev.sluice.runner.logging.Logging;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Where every {@code sluice} command starts. Results go to standard output, messages to standard error. */
@Command(
        name = "sluice",
        description = "AWS load balancers for Kubernetes.",
        versionProvider = Main.Version.class,
        mixinStandardHelpOptions = true,
        subcommands = {
            DemoCommand.class,
            PlanCommand.class,
            ApplyCommand.class,
            LintCommand.class,
            ExplainCommand.class,
            DoctorCommand.class,
            RecordCommand.class,
            RunCommand.class,
            CrdsCommand.class,
            VersionCommand.class
        })
public final class Main implements Runnable {
    @Spec
    private CommandSpec spec;

    private Main() {}

    public static void main(String[] arguments) {
        Logging.forCommand();
        StandardOutput output = new StandardOutput(new FileOutputStream(FileDescriptor.out));
        PrintWriter err = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
        int code = execute(
                new PrintWriter(output, true, StandardCharsets.UTF_8),
                err,
                CommandLine.Help.Ansi.AUTO.enabled() ? CommandLine.Help.Ansi.ON : CommandLine.Help.Ansi.OFF,
                arguments);
        output.loss().ifPresent(err::println);
        System.exit(output.loss().isPresent() ? CommandLine.ExitCode.SOFTWARE : code);
    }

    /** Runs one command line, with colors or without, and answers its exit code. */
    static int execute(PrintWriter out, PrintWriter err, CommandLine.Help.Ansi colors, String... arguments) {
        CommandLine commandLine = new CommandLine(new Main())
                .setOut(out)
                .setErr(err)
                .setColorScheme(CommandLine.Help.defaultColorScheme(colors))
                .setParameterExceptionHandler(new UsageErrors())
                .setExecutionExceptionHandler(new Failures());
        commandLine.getSubcommands().values().forEach(line -> {
            if (line.getCommand() instanceof TakesControllerFlags command) {
                FlagOptions.addTo(line.getCommandSpec(), command);
            }
        });
        commandLine.setUsageHelpWidth(120).setUnmatchedOptionsAllowedAsOptionParameters(false);
        int code = commandLine.execute(FlagOptions.withSwitchValues(arguments));
        out.flush();
        err.flush();
        return code;
    }

    @Override
    public void run() {
        spec.commandLine().usage(spec.commandLine().getOut());
    }

    /** The version that the build wrote into the program's manifest. */
    static final class Version implements IVersionProvider {
        /** As {@code User-Agent} and the version line show it. */
        static String text() {
            return Optional.ofNullable(Main.class.getPackage().getImplementationVersion())
                    .orElse("unpackaged");
        }

        @Override
        public String[] getVersion() {
            return new String[] {"sluice " + text()};
        }
    }
}

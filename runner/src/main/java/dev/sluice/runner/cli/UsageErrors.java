package dev.sluice.runner.cli;

import dev.sluice.core.problem.EditDistance;
import dev.sluice.runner.settings.InvalidFlagsException;
import java.io.PrintWriter;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Refuses a command line in the words of upstream, with the nearest flag that exists. */
final class UsageErrors implements IParameterExceptionHandler {
    private static final int FARTHEST_HINT = 4;

    @Override
    public int handleParseException(ParameterException refused, String[] arguments) {
        CommandLine command = refused.getCommandLine();
        PrintWriter err = command.getErr();
        lines(refused, command).forEach(err::println);
        err.println("Run '" + command.getCommandSpec().qualifiedName() + " --help' for what there is.");
        return command.getCommandSpec().exitCodeOnInvalidInput();
    }

    private static List<String> lines(ParameterException refused, CommandLine command) {
        if (refused.getCause() instanceof InvalidFlagsException invalid) {
            return invalid.problems();
        }
        if (refused instanceof UnmatchedArgumentException unmatched) {
            return unmatched.getUnmatched().stream()
                    .map(argument -> unknown(argument, command))
                    .toList();
        }
        return List.of(refused.getMessage());
    }

    private static String unknown(String argument, CommandLine command) {
        if (!argument.startsWith("-")) {
            return "unexpected argument: " + argument;
        }
        String name = argument.split("=", 2)[0];
        return "unknown flag: " + name
                + nearest(name, command)
                        .map(flag -> " (did you mean " + flag + "?)")
                        .orElse("");
    }

    private static Optional<String> nearest(String name, CommandLine command) {
        return command.getCommandSpec().options().stream()
                .map(option -> option.longestName())
                .filter(known -> EditDistance.between(name, known) <= FARTHEST_HINT)
                .min(Comparator.comparingInt((String known) -> EditDistance.between(name, known))
                        .thenComparing(Comparator.naturalOrder()));
    }
}

package dev.sluice.runner.cli;

import dev.sluice.core.problem.EditDistance;
import dev.sluice.runner.settings.InvalidFlagsException;
import java.io.PrintWriter;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Refuses a command line in the words of upstream, with the nearest flag that exists. */
final class UsageErrors implements IParameterExceptionHandler {
    private static final int FARTHEST_HINT = 4;
    private static final Pattern UNKNOWN_OPTION = Pattern.compile("Unknown option: '([^']*)'");

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
            return unmatchedIn(unmatched)
                    .map(argument -> unknown(argument, command))
                    .toList();
        }
        return List.of(refused.getMessage());
    }

    /** What stands where an option takes several values is told in the message only. */
    private static Stream<String> unmatchedIn(UnmatchedArgumentException refused) {
        Matcher named = UNKNOWN_OPTION.matcher(String.valueOf(refused.getMessage()));
        return refused.getUnmatched().isEmpty() && named.lookingAt()
                ? Stream.of(named.group(1))
                : refused.getUnmatched().stream();
    }

    private static String unknown(String argument, CommandLine command) {
        if (!argument.startsWith("-")) {
            return command.getParent() == null
                    ? "unknown command: " + argument + hint(argument, command.getSubcommands().keySet().stream())
                    : "unexpected argument: " + argument;
        }
        String name = argument.split("=", 2)[0];
        return "unknown flag: " + name
                + hint(name, command.getCommandSpec().options().stream().map(option -> option.longestName()));
    }

    private static String hint(String name, Stream<String> all) {
        return nearest(name, all).map(known -> " (did you mean " + known + "?)").orElse("");
    }

    private static Optional<String> nearest(String name, Stream<String> all) {
        return all.filter(known -> EditDistance.between(name, known) <= FARTHEST_HINT)
                .min(Comparator.comparingInt((String known) -> EditDistance.between(name, known))
                        .thenComparing(Comparator.naturalOrder()));
    }
}

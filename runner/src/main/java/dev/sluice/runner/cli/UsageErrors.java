package dev.sluice.runner.cli;

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
                .filter(known -> distance(name, known) <= FARTHEST_HINT)
                .min(Comparator.comparingInt((String known) -> distance(name, known))
                        .thenComparing(Comparator.naturalOrder()));
    }

    /** Levenshtein's distance: how many characters have to be changed, added or removed. */
    private static int distance(String a, String b) {
        int[] former = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            former[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int[] row = new int[b.length() + 1];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int replaced = former[j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                row[j] = Math.min(replaced, 1 + Math.min(former[j], row[j - 1]));
            }
            former = row;
        }
        return former[b.length()];
    }
}

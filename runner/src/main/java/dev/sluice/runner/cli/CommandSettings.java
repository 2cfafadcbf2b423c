package dev.sluice.runner.cli;

import dev.sluice.runner.settings.Configuration;
import dev.sluice.runner.settings.FlagValues;
import dev.sluice.runner.settings.InvalidFlagsException;
import dev.sluice.runner.settings.SettingsReader;
import java.util.Map;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;

/** What the controller's flags say on the command line of a command that works without a controller. */
final class CommandSettings {
    private static final String CLUSTER_NAME = "cluster-name";
    private static final String USUAL_NAME = "demo";

    private CommandSettings() {}

    /** The configuration; a cluster without a name is called demo, which is said on standard error. */
    static Configuration read(CommandSpec command) {
        CommandLine line = command.commandLine();
        if (!line.getParseResult().hasMatchedOption("--" + CLUSTER_NAME)) {
            line.getErr()
                    .println("note: no --" + CLUSTER_NAME + " given, the cluster is taken to be named " + USUAL_NAME);
        }
        return quietly(command);
    }

    /** The same, without that note, for a command to which the cluster's name hardly matters. */
    static Configuration quietly(CommandSpec command) {
        CommandLine line = command.commandLine();
        try {
            FlagValues flags = FlagOptions.values(line.getParseResult(), Map.of(CLUSTER_NAME, USUAL_NAME));
            return SettingsReader.read(flags);
        } catch (InvalidFlagsException e) {
            throw new ParameterException(line, String.valueOf(e.getMessage()), e);
        }
    }
}

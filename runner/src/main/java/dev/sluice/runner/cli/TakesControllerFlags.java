package dev.sluice.runner.cli;

/** A command that takes the controller's flags beside its own options. */
interface TakesControllerFlags {
    /** Says in the help of a command for which they matter little that they are there. */
    String FOOTER =
            "The controller's flags are taken as well, such as --cluster-name, --ingress-class and --feature-gates; "
                    + "docs/settings.md has all of them.";

    /** Whether the command's help lists every flag. */
    default boolean listsFlagsInHelp() {
        return false;
    }
}

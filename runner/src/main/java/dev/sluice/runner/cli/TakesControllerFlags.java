package dev.sluice.runner.cli;

/** A command that takes the controller's flags beside its own options. */
interface TakesControllerFlags {
    /** The last line of the help of a command that takes these flags without listing them. */
    String FOOTER =
            "The controller's flags are taken as well, such as --cluster-name, --ingress-class and --feature-gates; "
                    + "docs/settings.md has all of them.";

    /** Whether the command's help lists every flag. */
    default boolean listsFlagsInHelp() {
        return false;
    }
}

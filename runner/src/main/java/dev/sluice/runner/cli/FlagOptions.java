package dev.sluice.runner.cli;

import dev.sluice.runner.settings.FlagValues;
import dev.sluice.runner.settings.Setting;
import dev.sluice.runner.settings.SettingCatalogue;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult;

/** The catalogue's flags as options of a command line; their texts are read by the catalogue's own grammar. */
final class FlagOptions {
    private static final String DASHES = "--";

    private FlagOptions() {}

    /** Lets the command take every flag of the catalogue, those that it has as options of its own left out. */
    static void addTo(CommandSpec spec, TakesControllerFlags command) {
        SettingCatalogue.all()
                .filter(setting -> spec.findOption(DASHES + setting.name()) == null)
                .forEach(setting -> spec.addOption(option(setting, !command.listsFlagsInHelp())));
    }

    private static OptionSpec option(Setting<?> setting, boolean hidden) {
        return OptionSpec.builder(DASHES + setting.name())
                .type(List.class)
                .auxiliaryTypes(String.class)
                .arity("1")
                .hidden(hidden)
                .paramLabel(setting.type().name())
                .description(setting.documentation().replace("%", "%%")
                        + (setting.defaultText().isEmpty() ? "" : " Default: " + setting.defaultText()))
                .build();
    }

    /**
     * Gives a switch that stands alone its value: as with Go's flags, {@code --enable-waf} is
     * {@code --enable-waf=true}, and the next argument is never taken for its value.
     */
    static String[] withSwitchValues(String[] arguments) {
        return Arrays.stream(arguments)
                .map(argument -> isBareSwitch(argument) ? argument + "=true" : argument)
                .toArray(String[]::new);
    }

    private static boolean isBareSwitch(String argument) {
        return argument.startsWith(DASHES)
                && SettingCatalogue.named(argument.substring(DASHES.length()))
                        .filter(setting -> setting.type().isSwitch())
                        .isPresent();
    }

    /** The flags of a parsed command line. */
    static FlagValues values(ParseResult result) {
        return FlagValues.parse(texts(result));
    }

    /** The same, with the given text where the command line does not have the flag. */
    static FlagValues values(ParseResult result, Map<String, String> fallbacks) {
        Map<String, List<String>> texts = texts(result);
        fallbacks.forEach((name, text) -> texts.putIfAbsent(name, List.of(text)));
        return FlagValues.parse(texts);
    }

    private static Map<String, List<String>> texts(ParseResult result) {
        Map<String, List<String>> texts = new TreeMap<>();
        SettingCatalogue.all().forEach(setting -> {
            if (result.hasMatchedOption(DASHES + setting.name())) {
                OptionSpec option = result.matchedOption(DASHES + setting.name());
                texts.put(setting.name(), new ArrayList<>(option.originalStringValues()));
            }
        });
        return texts;
    }
}

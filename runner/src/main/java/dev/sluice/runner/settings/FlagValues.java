package dev.sluice.runner.settings;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The values of all flags, given or by default. */
public final class FlagValues {
    private final Map<String, Object> given;

    private FlagValues(Map<String, Object> given) {
        this.given = given;
    }

    /**
     * Reads the texts that were given for each flag, in the order of the command line.
     *
     * @throws InvalidFlagsException naming every text that cannot be read
     */
    public static FlagValues parse(Map<String, List<String>> texts) {
        Map<String, Object> values = new TreeMap<>();
        List<String> problems = new ArrayList<>();
        new TreeMap<>(texts).forEach((name, occurrences) -> {
            Setting<?> setting = SettingCatalogue.named(name)
                    .orElseThrow(() -> new IllegalArgumentException("flag: " + name + " (expected: a known one)"));
            read(setting, occurrences, values, problems);
        });
        if (!problems.isEmpty()) {
            throw new InvalidFlagsException(problems);
        }
        return new FlagValues(values);
    }

    private static <T> void read(
            Setting<T> setting, List<String> occurrences, Map<String, Object> values, List<String> problems) {
        T value = null;
        for (String text : occurrences) {
            try {
                T read = setting.type().parse(text);
                value = value == null ? read : setting.type().combine().apply(value, read);
            } catch (IllegalArgumentException e) {
                problems.add(
                        "invalid argument \"" + text + "\" for \"--" + setting.name() + "\" flag: " + e.getMessage());
            }
        }
        if (value != null) {
            values.put(setting.name(), value);
        }
    }

    /** The value of a flag: the given one, else the default. */
    public <T> T value(Setting<T> setting) {
        Object value = given.get(setting.name());
        if (value == null) {
            return setting.defaultValue();
        }
        @SuppressWarnings("unchecked") // read() stores under a setting's name only what its own type has parsed
        T typed = (T) value;
        return typed;
    }

    /** Whether the flag stands on the command line. */
    public boolean isGiven(Setting<?> setting) {
        return given.containsKey(setting.name());
    }
}

package dev.sluice.runner.settings;

import static java.util.Objects.requireNonNull;

/**
 * One flag: its name without dashes, how its text is read, its default as text (as users would write it) and one line
 * of documentation. Instances live in {@link SettingCatalogue} only and are told apart by name.
 */
public record Setting<T>(String name, ValueType<T> type, String defaultText, String documentation) {
    public Setting {
        requireNonNull(name, "name");
        requireNonNull(type, "type");
        requireNonNull(defaultText, "defaultText");
        requireNonNull(documentation, "documentation");
    }

    /** The value when the flag is not given. */
    public T defaultValue() {
        return type.parse(defaultText);
    }
}

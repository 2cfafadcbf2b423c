package dev.sluice.runner.settings;

import java.util.stream.Collectors;

/** {@code docs/settings.md}, written from the catalogue. */
public final class SettingsPage {
    private static final String INTRODUCTION = """
            # Settings

            Flags of `./sluice run`; `plan`, `lint` and `explain` take those that the model depends on. Names and defaults
            are those of the AWS Load Balancer Controller. This page is written from the catalogue of settings.
            """;

    private SettingsPage() {}

    public static String markdown() {
        return INTRODUCTION
                + SettingCatalogue.groups().stream().map(SettingsPage::section).collect(Collectors.joining());
    }

    private static String section(SettingCatalogue.Group group) {
        return "\n## " + group.title() + "\n\n| flag | type | default | meaning |\n|---|---|---|---|\n"
                + group.settings().stream().map(SettingsPage::row).collect(Collectors.joining());
    }

    private static String row(Setting<?> setting) {
        return "| `--" + setting.name() + "` | " + setting.type().name() + " | "
                + (setting.defaultText().isEmpty() ? "" : "`" + setting.defaultText() + "`") + " | "
                + setting.documentation() + " |\n";
    }
}

package dev.sluice.runner.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class SettingsPageTest {
    private static final Path PAGE = Path.of("..", "docs", "settings.md");

    /** Run with {@code -Dregenerate.docs=true} to write the page anew. */
    @Test
    void thePageInTheDocsIsWhatTheCatalogueSays() throws IOException {
        if (Boolean.getBoolean("regenerate.docs")) {
            Files.writeString(PAGE, SettingsPage.markdown());
        }

        assertThat(PAGE).hasContent(SettingsPage.markdown());
    }
}

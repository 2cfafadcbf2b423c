package dev.sluice.core.annotation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class AnnotationPageTest {
    private static final Path PAGE = Path.of("..", "docs", "annotations.md");

    @Test
    void thePageInDocsSaysWhatTheCatalogueSays() throws IOException {
        String wanted = AnnotationPage.text();
        if (System.getProperty("annotations.page", "").equals("write")) {
            Files.writeString(PAGE, wanted);
        }

        assertThat(Files.readString(PAGE))
                .as("docs/annotations.md, made again by -Dannotations.page=write")
                .isEqualTo(wanted);
    }
}

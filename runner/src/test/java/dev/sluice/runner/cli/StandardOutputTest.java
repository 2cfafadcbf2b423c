package dev.sluice.runner.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class StandardOutputTest {
    @Test
    void whatAFullDiskDoesNotTakeIsLost() {
        assertThat(writtenTo(new Refusing("No space left on device")).loss())
                .contains("standard output: cannot be written: No space left on device");
    }

    @Test
    void aReaderThatHasSeenEnoughMissesNothing() {
        assertThat(writtenTo(new Refusing("Broken pipe")).loss()).isEmpty();
    }

    @Test
    void whatIsWrittenIsNotLost() {
        assertThat(writtenTo(OutputStream.nullOutputStream()).loss()).isEmpty();
    }

    private static StandardOutput writtenTo(OutputStream destination) {
        StandardOutput output = new StandardOutput(destination);
        PrintWriter writer = new PrintWriter(output, true, StandardCharsets.UTF_8);
        writer.println("a plan");
        writer.flush();
        return output;
    }

    private static final class Refusing extends OutputStream {
        private final String message;

        Refusing(String message) {
            this.message = message;
        }

        @Override
        public void write(int octet) throws IOException {
            throw new IOException(message);
        }
    }
}

package dev.sluice.runner.cli;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Optional;

/**
 * Standard output that remembers what could not be written: writers on top of it would swallow that. For one thread.
 */
final class StandardOutput extends OutputStream {
    /** How the operating system says that the reader, such as {@code head}, has seen enough. */
    private static final String NOBODY_READS = "Broken pipe";

    private final OutputStream destination;
    private Optional<IOException> failure = Optional.empty();

    StandardOutput(OutputStream destination) {
        this.destination = requireNonNull(destination, "destination");
    }

    /** Why something is missing that somebody may want to read; absent if nothing is. */
    Optional<String> loss() {
        return failure.map(IOException::getMessage)
                .filter(message -> !message.equals(NOBODY_READS))
                .map(message -> "standard output: cannot be written: " + message);
    }

    @Override
    public void write(int octet) throws IOException {
        write(new byte[] {(byte) octet}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        try {
            destination.write(bytes, offset, length);
        } catch (IOException e) {
            failure = Optional.of(e);
            throw e;
        }
    }

    @Override
    public void flush() throws IOException {
        destination.flush();
    }
}

package dev.sluice.aws.simulated.file;

/** A file that does not describe a world; the message names the place and what is expected there. */
public final class WorldFormatException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    WorldFormatException(String message) {
        super(message);
    }

    WorldFormatException(String message, Throwable cause) {
        super(message, cause);
    }
}

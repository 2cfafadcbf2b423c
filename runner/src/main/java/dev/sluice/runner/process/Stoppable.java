package dev.sluice.runner.process;

/** A part of the process that runs until it is stopped. */
@FunctionalInterface
public interface Stoppable extends AutoCloseable {
    /** Stops the part and waits for what it has begun; a second call does nothing. */
    @Override
    void close();
}

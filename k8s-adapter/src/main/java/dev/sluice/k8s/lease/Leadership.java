package dev.sluice.k8s.lease;

/** Whether this process is the one of several that works. For one owner. */
public interface Leadership extends AutoCloseable {
    /**
     * Runs for election and returns at once. {@code elected} runs once this process leads, {@code lost} if it then
     * ceases to lead before it is closed; whoever has lost must stop at once, since another may lead already. Both run
     * on threads of this object and may block.
     */
    void campaign(Runnable elected, Runnable lost);

    /** Gives leadership up, so that another need not wait for it to expire. */
    @Override
    void close();

    /** For a process that has no rivals: it leads from the beginning to the end. */
    static Leadership unrivalled() {
        return new Leadership() {
            @Override
            public void campaign(Runnable elected, Runnable lost) {
                Thread.ofVirtual().name("leading").start(elected);
            }

            @Override
            public void close() {}
        };
    }
}

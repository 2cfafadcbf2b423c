package dev.sluice.aws.call;

/**
 * Is told about calls that got an HTTP answer, be it an error; those that never reached AWS are not reported. Called on
 * the caller's thread, by several threads at once; must neither throw nor block.
 */
public interface CallListener {
    /** Once per call, after its last attempt. */
    void called(CallOutcome call);

    /** Once per HTTP request. */
    void attempted(CallOutcome attempt);

    static CallListener none() {
        return new CallListener() {
            @Override
            public void called(CallOutcome call) {}

            @Override
            public void attempted(CallOutcome attempt) {}
        };
    }
}

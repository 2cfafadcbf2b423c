package dev.sluice.core.apply;

import java.time.Duration;

/** What is tried again, on which of the API's error codes, how often and for how long. */
enum Patience {
    EXTRA_CERTIFICATES("ListenerNotFound", seconds(2), seconds(20), "failed to update extra certificates on listener"),
    RULE_CREATION("ListenerNotFound", seconds(2), seconds(20), "failed to create listener rule"),
    TARGET_GROUP_DELETION("ResourceInUse", seconds(2), seconds(20), "failed to delete targetGroup"),
    SECURITY_GROUP_DELETION("DependencyViolation", seconds(2), seconds(10), "failed to delete securityGroup"),
    CERTIFICATE_DELETION(
            "ResourceInUseException",
            seconds(5),
            seconds(30),
            "waited too long for the ALB to release the certificate"),
    VALIDATION_RECORDS(
            "NoValidationRecords",
            seconds(5),
            seconds(30),
            "failed to find validation records for AMAZON_ISSUED certificate"),
    BINDING_OBSERVED("NotObserved", Duration.ofMillis(200), seconds(60), ""),
    BINDING_DELETED("StillPresent", Duration.ofMillis(200), seconds(60), "failed to wait targetGroupBinding deletion");

    private final String retriedCode;
    private final Duration interval;
    private final Duration timeout;
    private final String prefix;

    Patience(String retriedCode, Duration interval, Duration timeout, String prefix) {
        this.retriedCode = retriedCode;
        this.interval = interval;
        this.timeout = timeout;
        this.prefix = prefix;
    }

    /** The error code that passes with time. */
    String retriedCode() {
        return retriedCode;
    }

    Duration interval() {
        return interval;
    }

    Duration timeout() {
        return timeout;
    }

    /** What the text of a failure begins with; may be empty. */
    String prefix() {
        return prefix;
    }

    private static Duration seconds(int count) {
        return Duration.ofSeconds(count);
    }
}

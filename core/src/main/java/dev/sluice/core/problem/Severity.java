package dev.sluice.core.problem;

/** Whether a problem stops the build ({@link #ERROR}) or only deserves attention. */
public enum Severity {
    ERROR,
    WARNING
}

package dev.sluice.aws.call;

/** How many calls a second are let through at a moment; infinite for no limit. */
@FunctionalInterface
interface CallRate {
    double perSecond(long nanos);
}

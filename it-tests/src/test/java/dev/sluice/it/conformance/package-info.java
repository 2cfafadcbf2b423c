/**
 * Models held against measured ones, case by case: a folder holds Kubernetes objects, what AWS holds and flags, and the
 * model or failure that follows. Start at {@code ConformanceTest}.
 */
@NullMarked
package dev.sluice.it.conformance;

import org.jspecify.annotations.NullMarked;

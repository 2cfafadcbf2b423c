/**
 * What AWS holds, as immutable records named after AWS's own types. May use {@code model} for the parts that read and
 * write alike (actions, conditions).
 */
@NullMarked
package dev.sluice.core.cloud;

import org.jspecify.annotations.NullMarked;

/** AWS Certificate Manager: core's port on the SDK. May use {@code call} and {@code shape}. */
@NullMarked
package dev.sluice.aws.acm;

import org.jspecify.annotations.NullMarked;

/** Shield Advanced: core's port on the SDK. */
@NullMarked
package dev.sluice.aws.shield;

import org.jspecify.annotations.NullMarked;

/** The Resource Groups Tagging API: resources of any service by their tags. May use {@code call} and {@code shape}. */
@NullMarked
package dev.sluice.aws.tagging;

import org.jspecify.annotations.NullMarked;

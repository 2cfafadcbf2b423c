/**
 * The file form of a world ({@code aws.yaml}): written for people first, read leniently, and complete. May use
 * {@code world} and, for AWS's defaults, {@code limit}. Start at {@link dev.sluice.aws.simulated.file.WorldFile}.
 */
@NullMarked
package dev.sluice.aws.simulated.file;

import org.jspecify.annotations.NullMarked;

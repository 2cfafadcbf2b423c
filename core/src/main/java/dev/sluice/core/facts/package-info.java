/**
 * What a build may ask about AWS. Answers are fixed for one run, so that a build with the same facts gives the same
 * model; start at {@link dev.sluice.core.facts.Facts}.
 */
@NullMarked
package dev.sluice.core.facts;

import org.jspecify.annotations.NullMarked;

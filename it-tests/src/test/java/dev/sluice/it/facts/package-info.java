/**
 * What a build learns of AWS, and for how long a process remembers it, on the simulated AWS. Start at
 * {@code CloudFactsTest}.
 */
@NullMarked
package dev.sluice.it.facts;

import org.jspecify.annotations.NullMarked;

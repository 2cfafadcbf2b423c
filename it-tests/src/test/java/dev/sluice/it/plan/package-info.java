/** Plans as programs read them, held against their published schema. */
@NullMarked
package dev.sluice.it.plan;

import org.jspecify.annotations.NullMarked;

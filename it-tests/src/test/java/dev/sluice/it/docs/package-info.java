/** The examples of README and docs, run. */
@NullMarked
package dev.sluice.it.docs;

import org.jspecify.annotations.NullMarked;

/**
 * One use case per source: from a changed object to AWS, status and events. Start at
 * {@link dev.sluice.core.reconcile.Outcome}.
 */
@NullMarked
package dev.sluice.core.reconcile;

import org.jspecify.annotations.NullMarked;

/**
 * What this process knows of the account, shared by all stacks: lists that are read once for everybody and never older
 * than a bound, tags and attributes by ARN, and everything that the process wrote itself and need not read back. May be
 * behind AWS by its bound, so nothing is taken over and nothing is created twice on its word alone. Start at
 * {@link dev.sluice.core.inventory.Inventory}.
 */
@NullMarked
package dev.sluice.core.inventory;

import org.jspecify.annotations.NullMarked;

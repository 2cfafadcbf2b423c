/**
 * The desired stack as data: typed resources that refer to each other by {@link dev.sluice.core.model.Ref}. Holds no
 * behaviour but its own consistency; start at {@link dev.sluice.core.model.Stack}.
 */
@NullMarked
package dev.sluice.core.model;

import org.jspecify.annotations.NullMarked;

/**
 * A cluster as a whole, on an API server or on a folder: what it holds, what changes, what is written to it, who leads.
 * It may use all other packages of this module. Start at {@link dev.sluice.k8s.platform.Platform}.
 */
@NullMarked
package dev.sluice.k8s.platform;

import org.jspecify.annotations.NullMarked;

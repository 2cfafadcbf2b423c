/**
 * Which security groups stand before a binding's endpoints and what they have to let in. May use endpoints, security
 * groups and AWS's network. Start at {@link dev.sluice.core.targets.network.BindingNetwork}.
 */
@NullMarked
package dev.sluice.core.targets.network;

import org.jspecify.annotations.NullMarked;

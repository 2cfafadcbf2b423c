/**
 * The listeners of a Service's network load balancer: one for each number among its ports, with its protocol and where it
 * forwards to. Start at {@link dev.sluice.core.service.listener.NlbListenerBuilder}.
 */
@NullMarked
package dev.sluice.core.service.listener;

import org.jspecify.annotations.NullMarked;

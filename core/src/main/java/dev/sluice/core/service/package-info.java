/**
 * From a Service to the stack of its network load balancer: whose the Service is, and what is built for it. May use
 * annotations, the model, the network and facts; start at {@link dev.sluice.core.service.ServiceStackBuilder}.
 */
@NullMarked
package dev.sluice.core.service;

import org.jspecify.annotations.NullMarked;

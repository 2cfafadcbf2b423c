/**
 * From Ingresses to the stack that they want: which ones are ours, in which group, and what load balancer, listeners
 * and add-ons follow. Pure: asks AWS nothing but {@link dev.sluice.core.facts.Facts}. May use all packages of the
 * model, the network, target groups and rules; start at {@code IngressStackBuilder}.
 */
@NullMarked
package dev.sluice.core.ingress;

import org.jspecify.annotations.NullMarked;

/**
 * Where a load balancer stands and who may reach it: the choice of its subnets, the security groups that users name,
 * and the inbound rules of the one that is made for it. Asks {@link dev.sluice.core.facts.Facts} only; start at
 * {@link dev.sluice.core.network.SubnetChoice}.
 */
@NullMarked
package dev.sluice.core.network;

import org.jspecify.annotations.NullMarked;

/**
 * The network load balancer that may stand in front of a group's application load balancer, for fixed addresses. Start
 * at {@link dev.sluice.core.ingress.frontend.FrontendNlbBuilder}.
 */
@NullMarked
package dev.sluice.core.ingress.frontend;

import org.jspecify.annotations.NullMarked;

/**
 * The target groups of a Service's network load balancer with their bindings: settings, health checks, and which traffic
 * targets let in. Start at {@link dev.sluice.core.service.targetgroup.NlbTargetGroups}.
 */
@NullMarked
package dev.sluice.core.service.targetgroup;

import org.jspecify.annotations.NullMarked;

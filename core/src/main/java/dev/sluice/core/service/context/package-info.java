/**
 * What all parts of a Service's build start from. May use annotations, facts and what builds share; start at
 * {@link dev.sluice.core.service.context.ServiceBuild}.
 */
@NullMarked
package dev.sluice.core.service.context;

import org.jspecify.annotations.NullMarked;

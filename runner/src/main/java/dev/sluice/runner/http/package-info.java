/**
 * The process's own HTTP endpoints: health and metrics, on the JDK's server. Start at
 * {@link dev.sluice.runner.http.HealthEndpoint}.
 */
@NullMarked
package dev.sluice.runner.http;

import org.jspecify.annotations.NullMarked;

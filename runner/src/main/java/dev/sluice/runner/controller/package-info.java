/**
 * The controller as a whole: events of a cluster go into queues, workers take them to the core, and outcomes decide
 * what comes next. Knows no AWS and no flags; start at {@link dev.sluice.runner.controller.Controller}.
 */
@NullMarked
package dev.sluice.runner.controller;

import org.jspecify.annotations.NullMarked;

/** What every implementation of a port must do, on an API server as on a folder. */
@NullMarked
package dev.sluice.k8s.contract;

import org.jspecify.annotations.NullMarked;

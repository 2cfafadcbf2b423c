/**
 * What a backend of an Ingress says, together with the annotations that its name selects: action, conditions,
 * transforms, log-in. Looks at the Ingress and its Service's annotations only; start at
 * {@link dev.sluice.core.ingress.backend.BackendReader}.
 */
@NullMarked
package dev.sluice.core.ingress.backend;

import org.jspecify.annotations.NullMarked;

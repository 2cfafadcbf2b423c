/** The domain of Sluice, free of Kubernetes' and AWS's own classes. Start at the package {@code reconcile}. */
@NullMarked
package dev.sluice.core;

import org.jspecify.annotations.NullMarked;

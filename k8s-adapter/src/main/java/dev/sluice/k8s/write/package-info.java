/**
 * What the controller writes to an API server: finalizers, status, bindings, pod conditions, events. Each write is the
 * smallest patch that does it, and none is made where nothing would change. It may use {@code convert} and
 * {@code call}. Start at {@link dev.sluice.k8s.write.ApiBindings}.
 */
@NullMarked
package dev.sluice.k8s.write;

import org.jspecify.annotations.NullMarked;
